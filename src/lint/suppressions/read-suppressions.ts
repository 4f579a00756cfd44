import type { Span } from '../../source/span.ts'
import type { Comment } from '../embedded.ts'

/** A comment, or a part of one, that suppresses findings. */
export interface Suppression {
  /** `line`: those of its line, or of the next one. */
  readonly kind: 'line' | 'file' | 'start' | 'end'
  /** Absent: every code. */
  readonly codes?: readonly SuppressedCode[]
  /** The last day on which it suppresses. */
  readonly until?: string
  readonly reason: string
  /** From the first word to the end of the reason. */
  readonly span: Span
  readonly comment: Comment
}

/** A code as it is written in a comment. */
export interface SuppressedCode {
  readonly code: string
  readonly span: Span
}

/** A comment that means to suppress findings and is written so that it cannot. */
export interface MalformedSuppression {
  readonly kind: 'malformed'
  readonly fault: string
  readonly span: Span
}

/** The suppressions of a comment of `text`: more than one where it has several lines. */
export function readSuppressions(comment: Comment, text: string): (Suppression | MalformedSuppression)[] {
  const { start, end } = comment.span
  return [...text.slice(start, end).matchAll(directive)].map((match) => {
    const [, before = '', written = ''] = match
    const at = start + match.index + before.length
    return readSuppression(written.replace(trailer, ''), at, comment)
  })
}

/** Begins a comment, a line of one, or what stands in one behind another remark; the rest of its line belongs to it. */
const directive = /(^[ \t]*|(?:#|\/\/|\/\*|\*|<!--)[ \t!]*)(tracesift-ignore[^\r\n]*)/gm

/** The end of a comment, and what another tool reads in the same one. */
const trailer = /\s*(?:\*\/|--+!?>|\s#\s.*)?\s*$/

const shape =
  /^tracesift-ignore(?<form>[-\w]*)\s*(?<list>\[[^\]]*\]?)?\s*(?:until\b\s*(?<until>[^\s:]*))?\s*(?<rest>.*)$/

const kinds: Readonly<Record<string, Suppression['kind']>> = {
  '': 'line',
  '-file': 'file',
  '-start': 'start',
  '-end': 'end',
}

function readSuppression(written: string, at: number, comment: Comment): Suppression | MalformedSuppression {
  const span = { start: at, end: at + written.length }
  const { form = '', list, until, rest = '' } = shape.exec(written)?.groups ?? {}
  const kind = Object.hasOwn(kinds, form) ? kinds[form] : undefined
  const reason = rest.replace(/^:\s*/, '')
  const day = until ?? /\buntil (\d{4}-\d\d-\d\d)\b/.exec(reason)?.[1]
  const codes = list === undefined ? undefined : codesIn(list, at + written.indexOf('['))
  const fault =
    kind === undefined
      ? `"tracesift-ignore${form}" is no suppression; ${expectedForms}`
      : faultIn(list, day, rest)
  if (kind === undefined || fault !== undefined) return { kind: 'malformed', fault: fault ?? '', span }
  return { kind, ...(codes && { codes }), ...(day && { until: day }), reason, span, comment }
}

const expectedForms = 'expected "tracesift-ignore", or it with "-file", "-start" or "-end".'

function faultIn(list: string | undefined, day: string | undefined, rest: string): string | undefined {
  if (list !== undefined && !list.endsWith(']'))
    return 'The list of codes is not closed; expected "]" after it.'
  if (list !== undefined && /^\[\s*\]$|[[,]\s*,|,\s*\]/.test(list))
    return 'A code is missing; expected [code, other].'
  if (day !== undefined && !isDay(day))
    return `${JSON.stringify(day)} is no day; expected one such as 2027-01-31.`
  if (rest !== '' && !rest.startsWith(':')) {
    return `${JSON.stringify(rest)} follows; expected the codes in brackets, and a colon before the reason.`
  }
  return undefined
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text)
  )
}

function codesIn(list: string, at: number): SuppressedCode[] {
  return [...list.matchAll(/[^\s,[\]](?:[^,[\]]*[^\s,[\]])?/g)].map(({ index, 0: code }) => ({
    code,
    span: { start: at + index, end: at + index + code.length },
  }))
}
