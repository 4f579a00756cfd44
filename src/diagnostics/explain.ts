import { closest, distance } from 'fastest-levenshtein'
import { catalogue } from './catalogue.ts'
import type { CatalogueEntry, Example } from './define.ts'

/** How an explanation shows its wrong example; by default its text alone. */
export type ShowExample = (wrong: Example) => string

/** What a code means, with a wrong and a right example; `undefined` where there is no such code. */
export function explain(code: string, show: ShowExample = ({ text }) => text): string | undefined {
  const entry = entries.get(code)
  return entry && explainEntry(entry, show)
}

/** Every code a diagnostic can have, sorted. */
export const diagnosticCodes: readonly string[] = catalogue.map(({ code }) => code)

/** Codes that may have been meant, by default of the diagnostics: those that hold the text, and the most similar one. */
export function nearestCodes(code: string, codes: readonly string[] = diagnosticCodes): readonly string[] {
  const text = code.toLowerCase()
  const nearest = closest(text, [...codes])
  const similar = (one: string) => one === nearest && distance(text, one) <= one.length / 2
  return codes.filter((one) => similar(one) || (text !== '' && one.includes(text)))
}

const entries = new Map(catalogue.map((entry) => [entry.code, entry]))

/** What an entry means, with its examples. */
export function explainEntry(
  { code, severity, explain, wrong, right }: CatalogueEntry,
  show: ShowExample,
): string {
  return [
    `${code} (${severity})`,
    wrap(explain),
    `Wrong (${exampleKind(wrong)}, dialect ${wrong.dialect}):`,
    indent(show(wrong)),
    'Right:',
    `${indent(right)}\n`,
  ].join('\n\n')
}

/** What the text of an example is. */
export function exampleKind({ host, orderBy }: Example): string {
  return host === undefined ? (orderBy ? 'order key' : 'filter') : hostNames[host]
}

const hostNames = { python: 'Python', javascript: 'TypeScript' } as const

const columns = 80

function wrap(text: string): string {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1)
    if (line === undefined || line.length + 1 + word.length > columns) lines.push(word)
    else lines[lines.length - 1] = `${line} ${word}`
  }
  return lines.join('\n')
}

function indent(text: string): string {
  return text.trimEnd().replace(/^(?=.)/gm, '  ')
}
