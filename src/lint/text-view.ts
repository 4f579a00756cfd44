import type { Span } from '../source/span.ts'

/** A stretch of a view and where it stands in the outer text; of equal lengths, character for character. */
export interface Run {
  readonly at: number
  readonly length: number
  readonly outer: number
  readonly outerLength: number
}

/**
 * A text that is written inside another one, decoded: a string literal, a cell of a notebook, a fenced block. Every UTF-16
 * unit of it knows where it stands there, and a text to put into it knows how it is written there.
 */
export interface TextView {
  readonly text: string
  /** In the order of the text, without gaps in it. In the outer text there may be gaps: `"a" \⏎ "b"`. */
  readonly runs: readonly Run[]
  /** Where the view begins in the outer text, for an empty one too. */
  readonly outerStart: number
  /** What stands in the outer text for a text put into the view; `undefined` where nothing can. */
  readonly write: (text: string) => string | undefined
}

/** A part of a text as it stands. */
export function plainView(text: string, start = 0, end = text.length): TextView {
  return {
    text: text.slice(start, end),
    runs: start === end ? [] : [{ at: 0, length: end - start, outer: start, outerLength: end - start }],
    outerStart: start,
    write: (inserted) => inserted,
  }
}

/** Builds a view piece by piece, in the order of both texts. */
export class ViewBuilder {
  private readonly runs: Run[] = []
  private text = ''
  private readonly outerStart: number

  constructor(outerStart: number) {
    this.outerStart = outerStart
  }

  /** Adds what stands in the outer text as it is. */
  copy(text: string, outer: number): void {
    if (text !== '') this.add(text, outer, text.length)
  }

  /** Adds what an escape stands for; nothing where the escape stands for nothing. */
  escape(text: string, outer: number, outerLength: number): void {
    if (text !== '') this.add(text, outer, outerLength)
  }

  private add(text: string, outer: number, outerLength: number): void {
    const last = this.runs.at(-1)
    const at = this.text.length
    this.text += text
    const isCopy = outerLength === text.length
    if (last !== undefined && isCopy && last.length === last.outerLength && endOf(last) === outer) {
      const length = last.length + text.length
      this.runs[this.runs.length - 1] = { ...last, length, outerLength: length }
    } else {
      this.runs.push({ at, length: text.length, outer, outerLength })
    }
  }

  build(write: TextView['write']): TextView {
    return { text: this.text, runs: this.runs, outerStart: this.outerStart, write }
  }
}

function endOf({ outer, outerLength }: Run): number {
  return outer + outerLength
}

/** Where a span of the view stands in the outer text: an escape is in it whole or not at all. */
export function outerSpan(view: TextView, { start, end }: Span): Span {
  if (start === end) return { start: outerPlace(view, start), end: outerPlace(view, start) }
  const first = runAt(view, start)
  const last = runAt(view, end - 1)
  if (first === undefined || last === undefined) return { start: view.outerStart, end: view.outerStart }
  return { start: placeIn(first, start, 'start'), end: placeIn(last, end, 'end') }
}

/** Where a text put at an offset of the view goes: right after what stands before it. */
function outerPlace(view: TextView, offset: number): number {
  const before = offset === 0 ? undefined : runAt(view, offset - 1)
  if (before !== undefined) return placeIn(before, offset, 'end')
  const [first] = view.runs
  return first === undefined ? view.outerStart : first.outer
}

function placeIn({ at, length, outer, outerLength }: Run, offset: number, side: 'start' | 'end'): number {
  if (length === outerLength) return outer + offset - at
  return side === 'start' ? outer : outer + outerLength
}

function runAt({ runs }: TextView, offset: number): Run | undefined {
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((runs[middle] as Run).at <= offset) low = middle
    else high = middle - 1
  }
  return runs[low]
}

/** A view of a view, seen in the outermost text. */
export function composeViews(outer: TextView, inner: TextView): TextView {
  const builder = new ViewBuilder(outerSpan(outer, { start: inner.outerStart, end: inner.outerStart }).start)
  for (const run of inner.runs) composeRun(builder, outer, inner.text, run)
  return builder.build((text) => {
    const written = inner.write(text)
    return written === undefined ? undefined : outer.write(written)
  })
}

function composeRun(builder: ViewBuilder, outer: TextView, text: string, run: Run): void {
  const piece = text.slice(run.at, run.at + run.length)
  if (run.length !== run.outerLength) {
    const { start, end } = outerSpan(outer, { start: run.outer, end: endOf(run) })
    builder.escape(piece, start, end - start)
    return
  }
  for (let at = 0; at < run.length; ) {
    const found = runAt(outer, run.outer + at) as Run
    const length = Math.min(run.length - at, found.at + found.length - (run.outer + at))
    const { start, end } = outerSpan(outer, { start: run.outer + at, end: run.outer + at + length })
    const part = piece.slice(at, at + length)
    if (end - start === length) builder.copy(part, start)
    else builder.escape(part, start, end - start)
    at += length
  }
}
