import type { Span } from '../source/span.ts'
import { pythonSpace } from './python-space.ts'
import { shellWords } from './shell-words.ts'

/** What a key of an order says. */
export interface ShellOrder {
  /** Absent where there is no dot. */
  readonly prefix?: string
  readonly key: string
  /** Where prefix and key stand together. */
  readonly span: Span
  readonly descending: boolean
}

/** Why a text says nothing, and the smallest part of it that is wrong. */
export interface ShellOrderFault {
  readonly fault: 'quote' | 'words' | 'direction'
  readonly span: Span
}

/**
 * Reads a key of an order as MLflow does: it takes backticks for double quotes and the text apart as a shell does. Of two
 * words, the first is the path, without its quotes; a path alone it takes as it is written. From the key after the first dot
 * it then takes a pair of quotes, and a pair of backticks.
 */
export function readShellOrder(text: string): ShellOrder | ShellOrderFault {
  const { words, open } = shellWords(text.replaceAll('`', '"'))
  if (open !== undefined) return { fault: 'quote', span: { start: open, end: text.length } }
  const [first, second, third] = words
  if (third !== undefined) return { fault: 'words', span: { start: third.span.start, end: text.length } }
  if (first === undefined || second === undefined)
    return { ...readPath(text), descending: false, span: whole(text) }
  const direction = second.text.toLowerCase()
  if (direction !== 'asc' && direction !== 'desc') return { fault: 'direction', span: second.span }
  return { ...readPath(first.text), descending: direction === 'desc', span: first.span }
}

function whole({ length }: string): Span {
  return { start: 0, end: length }
}

function readPath(written: string): Pick<ShellOrder, 'prefix' | 'key'> {
  const path = written.replace(outerSpace, '')
  const dot = path.indexOf('.')
  const key = withoutPair(withoutPair(path.slice(dot + 1), `'"`), '`')
  return dot === -1 ? { key } : { prefix: withoutPair(path.slice(0, dot), '`'), key }
}

const outerSpace = new RegExp(`^${pythonSpace}+|${pythonSpace}+$`, 'g')

function withoutPair(text: string, quotes: string): string {
  const isPair = text.length > 1 && quotes.includes(text.charAt(0)) && text.at(-1) === text[0]
  return isPair ? text.slice(1, -1) : text
}
