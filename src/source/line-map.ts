/** Where the lines of a text begin. A line ends at `\n`, `\r\n` or a lone `\r`, as in an editor. */
export interface LineMap {
  readonly text: string
  /** The offset of each line's first character. */
  readonly starts: readonly number[]
}

/** A place as line and column in UTF-16 units, both counted from 0. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Finds the lines of a text. */
export function lineMap(text: string): LineMap {
  const starts = [0]
  for (const { index, 0: end } of text.matchAll(lineEnds)) starts.push(index + end.length)
  return { text, starts }
}

const lineEnds = /\r\n?|\n/g

/** The place of an offset; of one beyond the text, the end of the text. */
export function positionAt({ text, starts }: LineMap, offset: number): Position {
  const place = Math.max(0, Math.min(offset, text.length))
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return { line: low, column: place - (starts[low] ?? 0) }
}

/** The offsets between which a line stands, its end-of-line characters left out. */
export function lineSpan({ text, starts }: LineMap, line: number): { start: number; end: number } {
  const start = starts[line] ?? text.length
  const next = starts[line + 1]
  if (next === undefined) return { start, end: text.length }
  return { start, end: text.startsWith('\r\n', next - 2) ? next - 2 : next - 1 }
}
