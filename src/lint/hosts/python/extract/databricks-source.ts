import { type TextView, ViewBuilder } from '../../../text-view.ts'

/** A notebook as Databricks exports it: Python, with cells of other languages as comments. */
export interface DatabricksSource {
  /** All Python of it, that of the cells which say `%python` too. */
  readonly code: TextView
  /** What is in each cell of text. */
  readonly pages: readonly TextView[]
}

/** Reads a notebook as Databricks exports it; `undefined` for a file that has all its Python and text in the open. */
export function readDatabricksSource(text: string): DatabricksSource | undefined {
  if (!header.test(text) || !hidden.test(text)) return undefined
  const code = new ViewBuilder(0)
  const pages: ViewBuilder[] = []
  let language = ''
  for (const { index, 0: line } of text.matchAll(lines)) {
    const [mark = ''] = magic.exec(line) ?? []
    const named = languageIn.exec(line)?.[1]
    if (mark === '') language = ''
    else language = named ?? language
    const isHidden = language === 'python' && named === undefined
    code.copy(line.slice(isHidden ? mark.length : 0), index + (isHidden ? mark.length : 0))
    if (named === 'md') pages.push(new ViewBuilder(index))
    if (language === 'md') pages.at(-1)?.copy(line.slice(mark.length), index + mark.length)
  }
  return { code: code.build(inOneLine), pages: pages.map((page) => page.build(inOneLine)) }
}

const header = /^\uFEFF?# Databricks notebook source\s/

const hidden = /^# MAGIC %(?:python|md)\b/m

const lines = /[^\r\n]*(?:\r\n?|\n)|[^\r\n]+/g

const magic = /^# MAGIC(?: |(?=[\r\n]|$))/

const languageIn = /^# MAGIC %(\w+)/

/** Another line would have to begin as those around it do. */
function inOneLine(text: string): string | undefined {
  return /[\r\n]/.test(text) ? undefined : text
}
