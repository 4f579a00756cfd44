/** A half-open range of UTF-16 offsets into a text: `start <= i < end`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The smallest span that covers both. */
export function coverSpans(first: Span, last: Span): Span {
  return { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) }
}
