import type { Comment, Extraction, ExtractOptions, Host } from '../../embedded.ts'
import { joinExtractions, noExtraction, viewExtraction } from '../../view-extraction.ts'
import { beginsLine } from '../begins-line.ts'
import { javascriptHost } from '../javascript/javascript-host.ts'
import { jsonHost } from '../json/json-host.ts'
import { pythonHost } from '../python/python-host.ts'
import { yamlHost } from '../yaml/yaml-host.ts'
import { type FencedBlock, fencedBlocks } from './fenced-blocks.ts'
import { filterLines } from './filter-lines.ts'
import { hasPrompts, promptView } from './prompt-view.ts'

/** Markdown and what is built on it: the code in its fences. */
export const markdownHost: Host = {
  name: 'markdown',
  extensions: ['.md', '.mdx', '.markdown', '.qmd'],
  mentions: (text, options) =>
    filterFence.test(text) || codeHosts.some((host) => host.mentions(text, options)),
  extract: extractMarkdown,
}

const codeHosts = [pythonHost, javascriptHost, yamlHost, jsonHost]

const filterFence = /(?:```|~~~)[ \t]*\{?[ \t]*\.?(?:mlflow-filter|tracesift)/i

type Extract = Host['extract']

/** What is in a snippet need not be whole, so that only what is found in it counts. */
function extractMarkdown(text: string, options: ExtractOptions): Extraction {
  const blocks = fencedBlocks(text)
  const found = joinExtractions(blocks.map((block) => extractBlock(block, options)))
  const { broken: _, ...rest } = found
  const comments = commentsIn(text).map((one) => aboutBlock(text, one, blocks))
  return { ...rest, comments: [...rest.comments, ...comments].toSorted(byPlace) }
}

function extractBlock({ language, view }: FencedBlock, options: ExtractOptions): Extraction {
  const extract = Object.hasOwn(languages, language) ? languages[language] : undefined
  return extract === undefined ? noExtraction : viewExtraction(view, extract(view.text, options))
}

function extractFrom(host: Host): Extract {
  return (text, options) => (host.mentions(text, options) ? host.extract(text, options) : noExtraction)
}

const extractPython: Extract = (text, options) => {
  if (!pythonHost.mentions(text, options)) return noExtraction
  if (!hasPrompts(text)) return pythonHost.extract(text, options)
  const typed = promptView(text)
  return viewExtraction(typed, pythonHost.extract(typed.text, options))
}

const extractJavascript = extractFrom(javascriptHost)
const extractYaml = extractFrom(yamlHost)
const extractJson = extractFrom(jsonHost)

/** By the name of the language behind the fence. */
const languages: Readonly<Record<string, Extract>> = {
  python: extractPython,
  python3: extractPython,
  py: extractPython,
  pycon: extractPython,
  ipython: extractPython,
  ipython3: extractPython,
  ts: extractJavascript,
  typescript: extractJavascript,
  tsx: extractJavascript,
  mts: extractJavascript,
  cts: extractJavascript,
  js: extractJavascript,
  javascript: extractJavascript,
  jsx: extractJavascript,
  mjs: extractJavascript,
  cjs: extractJavascript,
  yaml: extractYaml,
  yml: extractYaml,
  json: extractJson,
  jsonc: extractJson,
  'mlflow-filter': filterLines,
  tracesift: filterLines,
}

/** Comments of HTML, and those of MDX, which are JavaScript's in braces. */
function commentsIn(text: string): Comment[] {
  return [...text.matchAll(comment)].map(({ index, 0: written, 1: html, 2: mdx }) => ({
    text: (html ?? mdx ?? '').trim(),
    span: { start: index, end: index + written.length },
    ownLine: beginsLine(text, index),
  }))
}

/** A comment right above a block is about all of it, as in the block it would be shown. */
function aboutBlock(text: string, one: Comment, blocks: readonly FencedBlock[]): Comment {
  const next = blocks.find(({ span }) => span.start >= one.span.end)?.span
  const between = next && text.slice(one.span.end, next.start).replace(comment, '')
  return next !== undefined && between?.trim() === '' ? { ...one, about: next } : one
}

const comment = /<!--([\s\S]*?)(?:-->|$)|\{\/\*([\s\S]*?)(?:\*\/\}|$)/g

function byPlace(one: Comment, other: Comment): number {
  return one.span.start - other.span.start
}
