import { describe, expect, test } from 'vitest'
import type { Trace } from '../../../src/schema/trace.ts'
import { TraceSearcher } from '../../../src/search/analysis/trace-searcher.ts'
import { openSqliteStore } from '../../../src/search/stores/sqlite-store.ts'
import { fixturePath } from '../stores/mlflow-database.ts'
import { noon, now, storesOf, traceAgo } from './sample-stores.ts'

const other = { traceLocation: { type: 'MLFLOW_EXPERIMENT', mlflowExperiment: { experimentId: '2' } } }

const traces = [
  traceAgo(0.5, { state: 'ERROR', executionDuration: 5000, tags: { user_id: 'U001', category: 'a' } }),
  traceAgo(0.6, { state: 'ERROR', executionDuration: 5001, tags: { user_id: 'U001' }, ...other }),
  traceAgo(0.7, { state: 'OK', executionDuration: 9000, tags: { category: 'a' } }),
  traceAgo(1, { state: 'ERROR', executionDuration: 5001, tags: { user_id: '' } }),
  traceAgo(47, { state: 'ERROR', executionDuration: 1, tags: { user_id: 'U001' } }),
  traceAgo(7 * 24, { state: 'ERROR', tags: { user_id: 'U001', category: 'a' } }),
]

type Question = (searcher: TraceSearcher) => Promise<readonly Trace[]>

describe.each(storesOf(traces))('of %s', (_, store) => {
  const all = new TraceSearcher(store, { now })
  const one = new TraceSearcher(store, { now, experimentIds: ['1'] })

  test.each<[searcher: TraceSearcher, question: Question, ago: readonly number[]]>([
    [all, (it) => it.recentErrors(), [0.5, 0.6]],
    [one, (it) => it.recentErrors(), [0.5]],
    [one, (it) => it.recentErrors({ experimentIds: ['2'] }), [0.6]],
    [one, (it) => it.recentErrors({ experimentIds: undefined }), [0.5]],
    [all, (it) => it.recentErrors({ hours: 48 }), [0.5, 0.6, 1, 47]],
    [all, (it) => it.recentErrors({ hours: 48, maxResults: 3 }), [0.5, 0.6, 1]],
    [all, (it) => it.recentErrors({ since: noon - 3_600_000 }), [0.5, 0.6, 1]],
    [all, (it) => it.slowOperations(), [0.7, 0.6, 1]],
    [all, (it) => it.slowOperations({ thresholdMs: 5001 }), [0.7]],
    [one, (it) => it.slowOperations({ thresholdMs: 0, filter: "status = 'ERROR'" }), [1, 0.5, 47]],
    [all, (it) => it.byUser('U001'), [0.5, 0.6, 47]],
    [all, (it) => it.byUser('U001', { days: 1 }), [0.5, 0.6]],
    [all, (it) => it.byUser('U001', { days: 8 }), [0.5, 0.6, 47, 168]],
    [all, (it) => it.byUser(''), [1]],
    [all, (it) => it.byCategory('a'), [0.5, 0.7, 168]],
    [all, (it) => it.byCategory('a', { status: 'OK' }), [0.7]],
    [all, (it) => it.byCategory('a', { status: '' }), [0.5, 0.7, 168]],
    [all, (it) => it.byCategory(''), []],
  ])('%# finds its traces, in order', async (searcher, question, ago) => {
    const found = await question(searcher)
    expect(found.map(({ info }) => Number((noon - info.requestTime) / 3_600_000))).toEqual(ago)
  })

  test('reports the performance of its experiments', async () => {
    expect(await one.performanceReport({ since: noon - 24 * 3_600_000 })).toEqual({
      total: 3,
      errorRate: 2 / 3,
      meanDuration: 19_001 / 3,
      p50Duration: 5001,
      p95Duration: 8600.1,
      p99Duration: 8920.02,
    })
  })
})

test('a filter that the dialect refuses fails the question', async () => {
  const [[, store] = []] = storesOf([])
  const searcher = new TraceSearcher(store!, { filter: 'nonsense' })
  await expect(searcher.byCategory('a')).rejects.toThrow('nonsense')
})

test('answers of the traces that MLflow itself stored', async () => {
  const store = openSqliteStore(fixturePath('greetings.db'))
  const searcher = new TraceSearcher(store, { now: () => 1_795_417_280_000 })
  const errors = await searcher.recentErrors()
  const report = await searcher.performanceReport({ functionName: 'goodbye' })
  await store.close()
  expect([errors.map(({ info }) => info.tags.greeting_type), report]).toEqual([
    ['goodbye'],
    { total: 1, errorRate: 1, meanDuration: 4, p50Duration: 4, p95Duration: 4, p99Duration: 4 },
  ])
})
