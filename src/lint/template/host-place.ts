import type { Edit } from '../../diagnostics/diagnostic.ts'
import type { Span } from '../../source/span.ts'
import { outerSpan } from '../text-view.ts'
import type { Part, Template } from './template.ts'

/**
 * Where a span of a skeleton stands in the host file: up to its end, also around what is put in from elsewhere. Text that
 * was put together from far apart is pointed at where it begins.
 */
export function hostSpan(template: Template, span: Span): Span {
  const places = partsIn(template, span).map((part) => placeOf(part, span))
  const [first] = places
  if (first === undefined) return template.text.span
  const last = places.findLast((place, index) => isReached(places.slice(0, index), place)) ?? first
  return { start: first.start, end: last.end }
}

function partsIn({ parts }: Template, span: Span): readonly Part[] {
  if (span.start === span.end) return parts.filter((part) => touches(part, span.start)).slice(0, 1)
  const inside = parts.filter(({ start, end }) => start < span.end && span.start < end)
  const written = inside.filter(({ piece }) => piece.kind === 'text' || piece.span.end > piece.span.start)
  return written.length > 0 ? written : inside
}

function touches({ start, end }: Part, offset: number): boolean {
  return start <= offset && offset <= end
}

function placeOf({ piece, start, end }: Part, span: Span): Span {
  if (piece.kind === 'hole') return piece.span
  return outerSpan(piece.view, {
    start: Math.max(span.start, start) - start,
    end: Math.min(span.end, end) - start,
  })
}

/** Whether what leads to a place stands before it, one after the other, but for what is put in from elsewhere. */
function isReached(before: readonly Span[], { start: end }: Span): boolean {
  const [{ start } = { start: end }] = before
  let at = start
  for (const place of before.filter((one) => one.start >= start && one.end <= end)) {
    if (!follows(at, place.start)) return false
    at = place.end
  }
  return follows(at, end)
}

/** Between pieces of one expression stand quotes, operators and line ends, and not much more. */
function follows(before: number, next: number): boolean {
  return next >= before && next - before <= 200
}

/**
 * The edits of the host file that make an edit of the skeleton; `undefined` where that would touch a hole or what is put
 * in from elsewhere, or the literal there cannot say the text.
 */
export function hostEdits(template: Template, { span, text }: Edit): readonly Edit[] | undefined {
  const parts =
    span.start === span.end
      ? template.parts.filter((part) => part.piece.kind === 'text' && touches(part, span.start)).slice(0, 1)
      : partsUnder(template, span)
  if (parts.length === 0) return undefined
  const places = parts.map((part) => placeOf(part, span))
  if (places.every((place, at) => at === 0 || follows(places[at - 1]?.end ?? 0, place.start)))
    return editsOf(parts, { span, text })
  const small = smallestEdit(template, { span, text })
  const inner = partsUnder(template, small.span)
  return inner.length === 1 ? editsOf(inner, small) : undefined
}

function partsUnder({ parts }: Template, span: Span): readonly Part[] {
  return parts.filter(({ start, end }) => start < span.end && span.start < end)
}

function editsOf(parts: readonly Part[], { span, text }: Edit): readonly Edit[] | undefined {
  const edits = parts.map((part, index) => editOf(part, span, index === 0 ? text : ''))
  const made = edits.filter((edit) => edit !== undefined)
  return made.length === edits.length ? made : undefined
}

/** An edit without the characters that stay at either end. */
function smallestEdit({ skeleton }: Template, { span, text }: Edit): Edit {
  const before = skeleton.slice(span.start, span.end)
  const most = Math.min(before.length, text.length)
  let start = 0
  while (start < most && before[start] === text[start]) start++
  let end = 0
  while (end < most - start && before.at(-1 - end) === text.at(-1 - end)) end++
  return {
    span: { start: span.start + start, end: span.end - end },
    text: text.slice(start, text.length - end),
  }
}

function editOf(part: Part, span: Span, text: string): Edit | undefined {
  if (part.piece.kind === 'hole') return undefined
  const written = part.piece.view.write(text)
  return written === undefined ? undefined : { span: placeOf(part, span), text: written }
}
