import { nearest } from '../../diagnostics/nearest.ts'
import { SearchError } from '../search-error.ts'

/** What to take from a span: `` `my.span`.inputs.question ``. */
export interface ExtractField {
  /** The field as it was written, which is the name of its column. */
  readonly text: string
  readonly span: string
  readonly part: Part
  /** All that follows the part, dots included; absent where the whole of it is meant. */
  readonly key?: string
}

/** What of a span can be taken. */
const parts = ['inputs', 'outputs', 'attributes'] as const
type Part = (typeof parts)[number]

/**
 * Reads `span.part` or `span.part.key` as MLflow does: a span's name that holds a dot stands in backticks, and so may a key.
 * @throws SearchError that shows where the field is malformed, and how to mend it.
 */
export function readExtractField(text: string): ExtractField {
  if (typeof text !== 'string') {
    throw new TypeError(`An extract field is a text such as 'span.inputs.question'; found ${typeof text}`)
  }
  const span = readName(text, 0, '.')
  if (text[span.end] !== '.') throw refuse(text, span.end, text.length, partMissing(text, span.end))
  const start = span.end + 1
  const stop = text.indexOf('.', start)
  const end = stop === -1 ? text.length : stop
  const part = parts.find((one) => one === text.slice(start, end))
  if (part === undefined) throw refuse(text, start, end, partUnknown(text, start, end))
  if (end + 1 >= text.length) return { text, span: span.name, part }
  const key = readName(text, end + 1)
  if (key.end < text.length)
    throw refuse(text, key.end, text.length, 'expected nothing after the closing backtick')
  return { text, span: span.name, part, key: key.name }
}

/** A name in backticks, or all up to `stop`. */
function readName(text: string, start: number, stop?: string): { name: string; end: number } {
  if (text[start] === '`') {
    const end = text.indexOf('`', start + 1)
    if (end === -1) throw refuse(text, start, start + 1, 'the backtick is not closed')
    return { name: text.slice(start + 1, end), end: end + 1 }
  }
  const found = stop === undefined ? -1 : text.indexOf(stop, start)
  const end = found === -1 ? text.length : found
  return { name: text.slice(start, end), end }
}

const example = 'such as "chat.outputs" or "chat.inputs.question"'

function partMissing(text: string, end: number): string {
  if (text[0] === '`' && end < text.length) return 'expected a dot after the closing backtick'
  return `expected a dot and one of ${parts.join(', ')} after the name of the span, ${example}`
}

/** A span's name with a dot is the most likely slip. */
function partUnknown(text: string, start: number, end: number): string {
  const expected = `expected one of ${parts.join(', ')}`
  const later = /\.(?:inputs|outputs|attributes)(?=\.|$)/.exec(text.slice(end))
  if (later !== null && text[0] !== '`') {
    const dotted = end + later.index
    return `${expected}; a name with a dot stands in backticks: \`${text.slice(0, dotted)}\`${text.slice(dotted)}`
  }
  const meant = nearest(text.slice(start, end), parts)
  const mended = meant && `${text.slice(0, start)}${meant}${text.slice(end)}`
  return mended ? `${expected}; nearest: ${mended}` : `${expected}, ${example}`
}

function refuse(text: string, start: number, end: number, why: string): SearchError {
  const place = `${' '.repeat(start)}${'^'.repeat(Math.max(1, end - start))}`
  return new SearchError('extract-field', `The extract field is malformed: ${why}.\n  ${text}\n  ${place}`)
}
