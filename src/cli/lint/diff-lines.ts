/** A line that both texts have, or only the one before (`-`) or after (`+`). */
export interface LineEdit {
  readonly kind: ' ' | '-' | '+'
  readonly line: string
}

/** The shortest way from one list of lines to another (Myers), in the order of both, removals before additions. */
export function diffLines(before: readonly string[], after: readonly string[]): LineEdit[] {
  const start = commonStart(before, after)
  const end = Math.min(commonEnd(before, after), before.length - start, after.length - start)
  const same = (line: string): LineEdit => ({ kind: ' ', line })
  return [
    ...before.slice(0, start).map(same),
    ...diffMiddle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map(same),
  ]
}

function commonStart(before: readonly string[], after: readonly string[]): number {
  let count = 0
  while (count < before.length && count < after.length && before[count] === after[count]) count++
  return count
}

function commonEnd(before: readonly string[], after: readonly string[]): number {
  return commonStart(before.toReversed(), after.toReversed())
}

/** Farthest places on each diagonal, by how many edits it took to get there. */
type Reach = ReadonlyMap<number, number>

function diffMiddle(before: readonly string[], after: readonly string[]): LineEdit[] {
  const reaches: Reach[] = []
  let reach: Reach = new Map([[1, 0]])
  for (let count = 0; count <= before.length + after.length; count++) {
    reaches.push(reach)
    const next = new Map(reach)
    for (let diagonal = -count; diagonal <= count; diagonal += 2) {
      let at = startOn(reach, diagonal, count)
      while (at < before.length && at - diagonal < after.length && before[at] === after[at - diagonal]) at++
      next.set(diagonal, at)
      if (at >= before.length && at - diagonal >= after.length) return traceBack(before, after, reaches)
    }
    reach = next
  }
  return []
}

/** Where an edit leads to on a diagonal: a line more of `after`, or where that is not farther, one less of `before`. */
function startOn(reach: Reach, diagonal: number, count: number): number {
  return comesDown(reach, diagonal, count) ? place(reach, diagonal + 1) : place(reach, diagonal - 1) + 1
}

function comesDown(reach: Reach, diagonal: number, count: number): boolean {
  if (diagonal === -count) return true
  return diagonal !== count && place(reach, diagonal - 1) < place(reach, diagonal + 1)
}

function place(reach: Reach, diagonal: number): number {
  return reach.get(diagonal) ?? 0
}

function traceBack(
  before: readonly string[],
  after: readonly string[],
  reaches: readonly Reach[],
): LineEdit[] {
  const edits: LineEdit[] = []
  let at = before.length
  let other = after.length
  for (const [count, reach] of [...reaches.entries()].reverse()) {
    const diagonal = at - other
    const from = comesDown(reach, diagonal, count) ? diagonal + 1 : diagonal - 1
    const start = place(reach, from)
    while (at > start + (from < diagonal ? 1 : 0) && other > 0 && at > 0) {
      edits.push({ kind: ' ', line: before[--at] ?? '' })
      other--
    }
    if (count === 0) break
    if (from > diagonal) edits.push({ kind: '+', line: after[--other] ?? '' })
    else edits.push({ kind: '-', line: before[--at] ?? '' })
  }
  return edits.reverse()
}
