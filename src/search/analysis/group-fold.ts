import { readField } from '../../backends/predicate/test-field.ts'
import { type Grouping, timeUnits } from '../../filter/grouping.ts'
import type { Schema } from '../../schema/schema.ts'
import type { Trace } from '../../schema/trace.ts'
import { traceSchema } from '../../schema/trace-schema.ts'
import type { AggregateQuery, GroupKey, TraceGroup } from './aggregate-query.ts'
import { type DurationFold, foldDurations } from './duration-fold.ts'
import { numberKey } from './number-key.ts'
import { sortGroups } from './sort-groups.ts'

/** Takes traces one by one. */
export interface GroupFold {
  readonly add: (trace: Trace) => void
  readonly groups: () => readonly TraceGroup[]
}

/** Counts traces, whichever they are, as the query asks; a duration that is no finite number is none. */
export function foldGroups({
  groupBy,
  percentiles,
}: Pick<AggregateQuery, 'groupBy' | 'percentiles'>): GroupFold {
  const keyOf = groupBy === undefined ? () => undefined : keyReader(groupBy)
  const groups = new Map<GroupKey | undefined, Counts>()
  const groupOf = (key: GroupKey | undefined): Counts => {
    const counts = groups.get(key) ?? { count: 0, errors: 0, durations: foldDurations(percentiles) }
    groups.set(key, counts)
    return counts
  }
  if (groupBy === undefined) groupOf(undefined)
  return {
    add: (trace) => count(trace, groupOf(keyOf(trace))),
    groups: () =>
      sortGroups(
        Array.from(groups, ([key, { durations, ...counts }]) => ({
          ...(key !== undefined && { key }),
          ...counts,
          durations: durations.statistics(),
        })),
      ),
  }
}

interface Counts {
  count: number
  errors: number
  readonly durations: DurationFold
}

function count({ info }: Trace, counts: Counts): void {
  const { executionDuration = Number.NaN } = info
  counts.count += 1
  if (info.state === 'ERROR') counts.errors += 1
  if (Number.isFinite(executionDuration)) counts.durations.add(executionDuration)
}

function keyReader(groupBy: Grouping): (trace: Trace) => GroupKey | undefined {
  if (groupBy.kind === 'time') {
    const unit = timeUnits[groupBy.unit]
    return ({ info }) => Math.floor(info.requestTime / unit) * unit
  }
  const read = readField(groupBy.field, traceSchema as Schema)
  return (trace) => {
    const value = read(trace)
    if (typeof value === 'bigint') return numberKey(value)
    return typeof value === 'string' || (typeof value === 'number' && !Number.isNaN(value))
      ? value
      : undefined
  }
}
