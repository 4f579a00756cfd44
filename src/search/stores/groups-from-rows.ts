import type { AggregateRow } from '../../backends/sql/aggregate-query.ts'
import { valueTypes } from '../../language/value-types.ts'
import { invariant } from '../../source/invariant.ts'
import type { AggregateQuery, DurationStatistics, GroupKey, TraceGroup } from '../analysis/aggregate-query.ts'
import { numberKey } from '../analysis/number-key.ts'
import { interpolate, placePercentile } from '../analysis/percentile.ts'
import { sortGroups } from '../analysis/sort-groups.ts'

/** The groups that the rows of a database's statement say. */
export function groupsFromRows(
  rows: readonly AggregateRow[],
  { groupBy, percentiles }: Pick<AggregateQuery, 'groupBy' | 'percentiles'>,
): readonly TraceGroup[] {
  if (groupBy === undefined) return [rows.length > 0 ? groupOf(undefined, rows, percentiles) : nothing]
  const isText = groupBy.kind === 'field' && valueTypes[groupBy.field.type].storage === 'text'
  const groups = Map.groupBy(rows, ({ group_key = null }) => readKey(group_key, isText))
  return sortGroups(Array.from(groups, ([key, members]) => groupOf(key, members, percentiles)))
}

const nothing: TraceGroup = { count: 0, errors: 0, durations: { count: 0, percentiles: [] } }

/** MySQL answers what it compares by bytes as bytes, and drivers of PostgreSQL integers of 64 bits as texts. */
function readKey(key: string | number | bigint | Uint8Array | null, isText: boolean): GroupKey | undefined {
  if (key === null) return undefined
  const value = key instanceof Uint8Array ? utf8.decode(key) : key
  if (isText) return String(value)
  return numberKey(typeof value === 'string' ? readNumber(value) : value)
}

function readNumber(text: string): number | bigint {
  return /^-?\d+$/.test(text) ? BigInt(text) : Number(text)
}

/** A byte order mark is part of a text like any other character. */
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

function groupOf(
  key: GroupKey | undefined,
  rows: readonly AggregateRow[],
  percentiles: readonly number[],
): TraceGroup {
  const [first] = rows
  invariant(first !== undefined, 'a group of the database has no row')
  return {
    ...(key !== undefined && { key }),
    count: Number(first.traces),
    errors: Number(first.failed),
    durations: statisticsOf(first, rows, percentiles),
  }
}

function statisticsOf(
  { measured, shortest, longest, total_ms }: AggregateRow,
  rows: readonly AggregateRow[],
  percentiles: readonly number[],
): DurationStatistics {
  const count = Number(measured)
  if (count === 0) return { count, percentiles: [] }
  const steps = stepsOf(rows)
  return {
    count,
    mean: Number(total_ms) / count,
    min: Number(shortest),
    max: Number(longest),
    percentiles: percentiles.map((percentile) => {
      const { below, fraction } = placePercentile(percentile, count)
      const low = valueAt(steps, below)
      return interpolate(low, fraction === 0 ? low : valueAt(steps, below + 1), fraction)
    }),
  }
}

/** The sorted durations of a group are this one from the index `from` up to but not including `to`. */
interface Step {
  readonly duration: number
  readonly from: number
  readonly to: number
}

function stepsOf(rows: readonly AggregateRow[]): readonly Step[] {
  return rows.flatMap(({ duration, so_long, up_to }) => {
    const to = Number(up_to)
    return duration === null ? [] : [{ duration: Number(duration), from: to - Number(so_long), to }]
  })
}

function valueAt(steps: readonly Step[], index: number): number {
  const step = steps.find(({ from, to }) => from <= index && index < to)
  invariant(step !== undefined, 'the database left out a duration beside a percentile')
  return step.duration
}
