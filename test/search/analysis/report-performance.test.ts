import { describe, expect, test } from 'vitest'
import {
  type PerformanceOptions,
  reportPerformance,
} from '../../../src/search/analysis/report-performance.ts'
import type { PerformanceReport } from '../../../src/search/analysis/reports.ts'
import { storesOf, traceAgo } from './sample-stores.ts'

const chat = { 'mlflow.traceName': 'chat' }

const traces = [
  ...[100, 200, 400, 800].map((executionDuration, index) =>
    traceAgo(index, { executionDuration, tags: chat }),
  ),
  traceAgo(10, { state: 'ERROR', tags: chat }),
  traceAgo(11, { state: 'IN_PROGRESS', tags: { 'mlflow.traceName': 'batch' } }),
]

describe.each(storesOf(traces))('the performance in %s', (_, store) => {
  test.each<[options: PerformanceOptions, report: PerformanceReport]>([
    [
      { functionName: 'chat' },
      {
        total: 5,
        errorRate: 0.2,
        meanDuration: 375,
        p50Duration: 300,
        p95Duration: 739.9999999999999,
        p99Duration: 787.9999999999999,
      },
    ],
    [
      { functionName: '', filter: "status = 'OK'" },
      {
        total: 4,
        errorRate: 0,
        meanDuration: 375,
        p50Duration: 300,
        p95Duration: 739.9999999999999,
        p99Duration: 787.9999999999999,
      },
    ],
    [{ functionName: 'batch' }, { total: 1, errorRate: 0 }],
    [{ functionName: 'Chat' }, { total: 0 }],
    [{ experimentIds: [] }, { total: 0 }],
  ])('of %j', async (options, report) => {
    expect(await reportPerformance(store, options)).toStrictEqual(report)
  })
})
