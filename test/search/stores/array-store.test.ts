import { describe, expect, test } from 'vitest'
import { completeOrder } from '../../../src/filter/complete-order.ts'
import type { Filter, OrderKey } from '../../../src/filter/filter.ts'
import type { Trace } from '../../../src/schema/trace.ts'
import { arrayStore } from '../../../src/search/stores/array-store.ts'
import type { Cursor } from '../../../src/search/trace-store.ts'

const everything: Filter = { kind: 'constant', value: true }
const byTag: OrderKey = { field: { scope: 'tags', name: 'k', type: 'text' }, direction: 'ascending' }
const byDuration: OrderKey = {
  field: { scope: 'attributes', name: 'execution_time_ms', type: 'duration' },
  direction: 'descending',
}

const traces: readonly Trace[] = [
  trace('a', 1, { tags: { k: 'x' }, executionDuration: 5 }),
  trace('b', 2, { tags: { k: null }, executionDuration: Number.NaN }),
  trace('c', 3, { tags: {}, traceLocation: inExperiment('2') }),
  trace('d', 3, { tags: { k: '\uffee' }, traceLocation: inExperiment('9007199254740993') }),
  trace('e', 3, { tags: { k: '🎉' }, executionDuration: 7 }),
]

describe('arrayStore', () => {
  test.each<[order: readonly OrderKey[], ids: string, position: Cursor]>([
    [[], 'cdeba', [3, 'd']],
    [[byTag], 'adecb', ['\uffee', 3, 'd']],
    [[byDuration], 'eacdb', [5, 1, 'a']],
  ])('keeps the order %j', async (order, ids, position) => {
    const query = { filter: everything, order: completeOrder(order) }
    const whole = await arrayStore(traces).search({ ...query, limit: 5 })
    const first = await arrayStore(traces).search({ ...query, limit: 2 })
    const rest = await arrayStore(traces).search({ ...query, limit: 3, after: position })
    expect([idsOf(whole.traces), whole.next, first.next]).toEqual([ids, undefined, position])
    expect([idsOf(first.traces) + idsOf(rest.traces), rest.next]).toEqual([ids, undefined])
  })

  test.each<[ids: readonly (number | bigint)[], found: string]>([
    [[], ''],
    [[2], 'c'],
    [[2, 9007199254740993n], 'cd'],
    [[7], ''],
  ])('keeps to the experiments %s', async (experimentIds, found) => {
    const order = completeOrder([])
    const page = await arrayStore(traces).search({ filter: everything, order, limit: 5, experimentIds })
    expect(idsOf(page.traces)).toBe(found)
  })

  test('looks up the sessions of assessments in these experiments alone', async () => {
    const inSession = { 'mlflow.trace.session': 's' }
    const where: Filter = {
      kind: 'compare',
      field: { scope: 'assessment', name: 'name', type: 'text' },
      relation: 'equals',
      value: 'tone',
    }
    const tone = { assessmentId: '1', assessmentName: 'tone', feedback: { value: 1 }, metadata: inSession }
    const assessed = [
      trace('a', 1, { traceMetadata: inSession, traceLocation: inExperiment('1') }),
      trace('b', 2, { traceMetadata: inSession, traceLocation: inExperiment('2'), assessments: [tone] }),
    ]
    const query = {
      filter: { kind: 'some', of: 'sessionAssessments', where },
      order: completeOrder([]),
      limit: 5,
    } as const
    const [all, first, second] = await Promise.all(
      [[1, 2], [1], [2]].map((experimentIds) => arrayStore(assessed).search({ ...query, experimentIds })),
    )
    expect([all, first, second].map((page) => idsOf(page?.traces ?? []))).toEqual(['ba', '', 'b'])
  })

  test('a position after which nothing comes has an empty page', async () => {
    const query = { filter: everything, order: completeOrder([]), limit: 5, after: [1, 'a'] }
    expect(await arrayStore(traces).search(query)).toEqual({ traces: [] })
  })

  test('has the dialect it is given', () => {
    expect([arrayStore([]).dialect, arrayStore([], { dialect: 'extended' }).dialect]).toEqual([
      'mlflow',
      'extended',
    ])
  })
})

function trace(traceId: string, requestTime: number, rest: Partial<Trace['info']>): Trace {
  return {
    info: { traceId, requestTime, state: 'OK', tags: {}, traceMetadata: {}, assessments: [], ...rest },
  }
}

function inExperiment(experimentId: string) {
  return { type: 'MLFLOW_EXPERIMENT', mlflowExperiment: { experimentId } }
}

function idsOf(found: readonly Trace[]): string {
  return found.map(({ info }) => info.traceId).join('')
}
