import { globSync, readFileSync } from 'node:fs'
import type { SourceText } from '../../src/source/source-text.ts'
import type { LexicalRules } from '../../src/syntax/lexical-rules.ts'

/** A text of a corpus, and what it is expected to give, a line each. */
export interface Case {
  /** The file and the line, for the name of the test. */
  readonly place: string
  /** As it stands in the file: characters that cannot be seen are escaped. */
  readonly written: string
  readonly source: SourceText
  readonly rules: LexicalRules
  /** One key of an order, not a filter. */
  readonly order: boolean
  readonly expected: string[]
}

/**
 * Reads the files of a folder. A case is a line with the text after `> `, then indented lines with what it gives. `§` begins a heading for the cases that follow: `(escape)` in it changes what a doubled quote is, `(order)` makes
 * them keys of an order. In a text `\n`, `\t`, `\u{200b}` and `\\` are escapes, and `${0}` is a hole.
 */
export function readCases(folder: string): Case[] {
  return globSync(`${folder}/*.txt`).sort().flatMap(readFile)
}

function readFile(path: string): Case[] {
  const cases: Case[] = []
  let heading = ''
  for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line.startsWith('§')) heading = line
    else if (line.startsWith('> ')) cases.push(caseOf(line.slice(2), `${path}:${index + 1}`, heading))
    else if (line !== '') cases.at(-1)!.expected.push(line.slice(2))
  }
  return cases
}

function caseOf(written: string, place: string, heading: string): Case {
  return {
    place,
    written,
    source: sourceOf(unescapeText(written)),
    rules: { doubledQuote: heading.includes('(escape)') ? 'escape' : 'kept' },
    order: heading.includes('(order)'),
    expected: [],
  }
}

function sourceOf(text: string): SourceText {
  const holes = [...text.matchAll(/\$\{\d\}/g)].map(({ index, 0: hole }) => ({
    start: index,
    end: index + hole.length,
  }))
  return { text, holes }
}

function unescapeText(written: string): string {
  return written.replace(/\\(?:u\{([\da-f]+)\}|(.))/g, (_, code?: string, sign = '') =>
    code === undefined ? (escapes[sign] ?? sign) : String.fromCodePoint(Number.parseInt(code, 16)),
  )
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t' }

/** A text as a corpus writes it. */
export function escapeText(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replace(unseen, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
}

const unseen = /[\p{C}\p{M}]|(?! )\p{Z}/gu
