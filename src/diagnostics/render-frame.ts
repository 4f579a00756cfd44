import { type LineMap, lineSpan, positionAt } from '../source/line-map.ts'
import type { Span } from '../source/span.ts'
import { type Mark, renderLine } from './render-line.ts'

/** A row of a frame: what stands in its margin, and beside it. */
export interface FrameRow {
  readonly kind: 'source' | 'signs' | 'gap'
  readonly margin: string
  readonly text: string
}

/** The lines that a frame shows at most: of more, the first ones and the last. */
const mostLines = 5

/** The lines of a text that the marks touch, each with signs under it; wider lines are cut around their marks. */
export function renderFrame(map: LineMap, marks: readonly Mark[], width: number): FrameRow[] {
  const lines = shownLines(map, marks)
  return lines.flatMap((line, index) => {
    const skips = index > 0 && line !== (lines[index - 1] ?? 0) + 1
    return [...(skips ? [gap] : []), ...lineRows(map, line, marks, width)]
  })
}

const gap: FrameRow = { kind: 'gap', margin: '…', text: '' }

function shownLines(map: LineMap, marks: readonly Mark[]): readonly number[] {
  const touched = new Set<number>()
  for (const { span } of marks) {
    const { first, last } = linesOf(map, span)
    for (let line = first; line <= last; line++) touched.add(line)
  }
  const lines = [...touched].sort((one, other) => one - other)
  return lines.length <= mostLines ? lines : [...lines.slice(0, mostLines - 1), ...lines.slice(-1)]
}

function lineRows(map: LineMap, line: number, marks: readonly Mark[], width: number): FrameRow[] {
  const span = lineSpan(map, line)
  const parts = renderLine(map.text, span, marksOn(map, line, marks), width)
  return parts.flatMap(({ source, signs }): FrameRow[] => [
    { kind: 'source', margin: String(line + 1), text: source },
    { kind: 'signs', margin: '', text: signs },
  ])
}

/** The marks that touch a line, cut to it. */
function marksOn(map: LineMap, line: number, marks: readonly Mark[]): Mark[] {
  const { start, end } = lineSpan(map, line)
  const inside = (offset: number) => Math.max(start, Math.min(offset, end))
  return marks
    .map((mark) => ({ mark, lines: linesOf(map, mark.span) }))
    .filter(({ lines }) => lines.first <= line && line <= lines.last)
    .map(({ mark: { span, sign } }) => ({ span: { start: inside(span.start), end: inside(span.end) }, sign }))
}

function linesOf(map: LineMap, { start, end }: Span): { first: number; last: number } {
  return { first: positionAt(map, start).line, last: positionAt(map, Math.max(start, end - 1)).line }
}
