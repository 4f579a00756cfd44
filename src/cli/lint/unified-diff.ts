import { diffLines, type LineEdit } from './diff-lines.ts'

/** Lines of unchanged text around each change. */
const context = 3

/** What makes one text of another, as `patch -p1` and `git apply` take it; empty where nothing is different. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return ''
  const edits = diffLines(splitLines(before), splitLines(after))
  const hunks = hunksOf(edits).map(renderHunk)
  return `--- ${writtenPath(`a/${path}`)}\n+++ ${writtenPath(`b/${path}`)}\n${hunks.join('')}`
}

/** As git writes it: with a tab behind a name with spaces, in quotes where it would not be read otherwise. */
function writtenPath(path: string): string {
  if (unreadable.test(path)) return JSON.stringify(path)
  return path.includes(' ') ? `${path}\t` : path
}

const unreadable = /["\\\t\r\n]/

/** With their ends, so that a last line without one is different from one with it. */
function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** An edit and the lines before it in each text. */
interface PlacedEdit extends LineEdit {
  readonly before: number
  readonly after: number
}

function hunksOf(edits: readonly LineEdit[]): PlacedEdit[][] {
  const placed = placeEdits(edits)
  const hunks: PlacedEdit[][] = []
  let last = Number.NEGATIVE_INFINITY
  for (const [index, edit] of placed.entries()) {
    if (edit.kind === ' ') continue
    if (index - last > 2 * context + 1) hunks.push(placed.slice(Math.max(0, index - context), index + 1))
    else hunks.at(-1)?.push(...placed.slice(last + 1, index + 1))
    last = index
  }
  return hunks.map((hunk) => [...hunk, ...placed.slice(endOf(hunk, placed), endOf(hunk, placed) + context)])
}

function endOf(hunk: readonly PlacedEdit[], placed: readonly PlacedEdit[]): number {
  const last = hunk.at(-1)
  return last === undefined ? 0 : placed.indexOf(last) + 1
}

function placeEdits(edits: readonly LineEdit[]): PlacedEdit[] {
  let before = 0
  let after = 0
  return edits.map((edit) => {
    const placed = { ...edit, before, after }
    if (edit.kind !== '+') before++
    if (edit.kind !== '-') after++
    return placed
  })
}

function renderHunk(hunk: readonly PlacedEdit[]): string {
  const [first] = hunk
  const removed = hunk.filter(({ kind }) => kind !== '+').length
  const added = hunk.filter(({ kind }) => kind !== '-').length
  const head = `@@ -${range(first?.before ?? 0, removed)} +${range(first?.after ?? 0, added)} @@\n`
  return head + hunk.map(renderEdit).join('')
}

/** Lines are counted from 1; an empty range stands after a line. */
function range(start: number, length: number): string {
  if (length === 1) return String(start + 1)
  return `${length === 0 ? start : start + 1},${length}`
}

function renderEdit({ kind, line }: LineEdit): string {
  return line.endsWith('\n') ? kind + line : `${kind}${line}\n\\ No newline at end of file\n`
}
