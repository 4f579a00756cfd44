import fc from 'fast-check'
import type { Grouping } from '../../src/filter/grouping.ts'
import type { AggregateQuery } from '../../src/search/analysis/aggregate-query.ts'
import { filters } from './filters.ts'
import { someKey } from './values.ts'

const attributes = [
  { scope: 'attributes', name: 'status', type: 'status' },
  { scope: 'attributes', name: 'timestamp_ms', type: 'time' },
  { scope: 'attributes', name: 'execution_time_ms', type: 'duration' },
  { scope: 'attributes', name: 'end_time_ms', type: 'time' },
  { scope: 'attributes', name: 'experiment_id', type: 'number' },
  { scope: 'attributes', name: 'client_request_id', type: 'text' },
] as const

const entry = fc.record({
  scope: fc.constantFrom('tags', 'metadata'),
  name: fc.oneof(someKey, fc.constantFrom('mlflow.traceName', 'mlflow.trace.session', 'mlflow.sourceRun')),
  type: fc.constant('text' as const),
})

/** What traces can be put together by. */
const groupings: fc.Arbitrary<Grouping> = fc.oneof(
  fc.record({ kind: fc.constant('field' as const), field: fc.oneof(fc.constantFrom(...attributes), entry) }),
  fc.record({ kind: fc.constant('time' as const), unit: fc.constantFrom('hour' as const, 'day' as const) }),
)

/** What a store can be asked to count. */
export const aggregateQueries: fc.Arbitrary<AggregateQuery> = fc.record(
  {
    filter: fc.oneof(fc.constant({ kind: 'constant', value: true } as const), filters),
    experimentIds: fc.subarray([1, 2]),
    groupBy: groupings,
    percentiles: fc.array(
      fc.oneof(fc.constantFrom(0, 50, 95, 99, 100), fc.double({ min: 0, max: 100, noNaN: true })),
      { maxLength: 4 },
    ),
  },
  { requiredKeys: ['filter', 'percentiles'] },
)
