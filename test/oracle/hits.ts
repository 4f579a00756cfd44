import { type Cell, cells, type Hit, operators } from './cells.ts'
import { isImpossible } from './impossible-hits.ts'

/** Counts of hits, by cell. */
export interface Hits {
  readonly count: (cell: Cell, hit: Hit) => void
  /** What the cell should still be hit by: all that an accepted condition can find, or one refusal. */
  readonly lacks: (cell: Cell) => readonly Hit[]
  /** The cells of which MLflow has accepted a search. */
  readonly accepted: () => readonly Cell[]
  readonly table: () => string
}

/** Counts nothing yet. */
export function countHits(): Hits {
  const counts = new Map(cells.map((cell) => [cell, { none: 0, some: 0, all: 0, refused: 0 }]))
  return {
    count(cell, hit) {
      counts.get(cell)![hit] += 1
    },
    lacks(cell) {
      const found = counts.get(cell)!
      if (!isAccepted(found)) return found.refused < tries ? ['refused'] : []
      return finds.filter((hit) => found[hit] === 0 && !isImpossible(cell, hit))
    },
    accepted: () => cells.filter((cell) => isAccepted(counts.get(cell)!)),
    table: () => tableOf((cell) => counts.get(cell)!),
  }
}

type Counts = Readonly<Record<Hit, number>>

function isAccepted({ none, some, all }: Counts): boolean {
  return none + some + all > 0
}

/** A cell that was refused so often is one that MLflow does not have. */
const tries = 3

const finds = ['none', 'some', 'all'] as const

/** A row for every field and kind of value, a column for every operator: `none/some/all`, or `×` and the refusals. */
function tableOf(countsOf: (cell: Cell) => Counts): string {
  const rows = [...Map.groupBy(cells, ({ field, form }) => `${field} ${form}`)].map(([head, row]) => [
    head,
    ...operators.map((operator) => {
      const cell = row.find((one) => one.operator === operator)
      return cell === undefined ? '' : cellText(countsOf(cell))
    }),
  ])
  return alignColumns([['field, value', ...operators], ...rows])
}

function cellText(counts: Counts): string {
  const { none, some, all, refused } = counts
  if (isAccepted(counts)) return `${none}/${some}/${all}`
  return refused === 0 ? '-' : `×${refused}`
}

function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
