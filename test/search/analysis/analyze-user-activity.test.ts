import { describe, expect, test } from 'vitest'
import { analyzeUserActivity, type UserOptions } from '../../../src/search/analysis/analyze-user-activity.ts'
import type { UserActivity } from '../../../src/search/analysis/reports.ts'
import { noon, now, storesOf, traceAgo } from './sample-stores.ts'

const ann = { traceMetadata: { 'mlflow.user': 'ann' } }
const billing = { query_category: 'billing' }
const day = 86_400_000

const traces = [
  traceAgo(1, { ...ann, tags: billing, executionDuration: 100 }),
  traceAgo(12, { ...ann, tags: { query_category: 'Account' }, state: 'ERROR', executionDuration: 300 }),
  traceAgo(12.001, { ...ann, tags: billing, state: 'ERROR' }),
  traceAgo(60, { ...ann, tags: {} }),
  traceAgo(7 * 24, { ...ann, tags: billing }),
  traceAgo(2, { traceMetadata: { 'mlflow.user': 'bob' }, tags: { user_id: 'ann' } }),
]

describe.each(storesOf(traces))('the activity in %s', (_, store) => {
  test.each<[options: UserOptions, activity: UserActivity]>([
    [
      { user: 'ann' },
      {
        user: 'ann',
        since: noon - 7 * day,
        total: 4,
        byDay: [
          { day: '2024-03-08', count: 1 },
          { day: '2024-03-09', count: 1 },
          { day: '2024-03-10', count: 2 },
        ],
        byCategory: [
          { category: 'billing', count: 2 },
          { category: 'Account', count: 1 },
        ],
        meanDuration: 200,
        errorRate: 0.5,
      },
    ],
    [
      { user: 'ann', days: 30, userField: { scope: 'tags', name: 'user_id', type: 'text' } },
      {
        user: 'ann',
        since: noon - 30 * day,
        total: 1,
        byDay: [{ day: '2024-03-10', count: 1 }],
        byCategory: [],
        errorRate: 0,
      },
    ],
    [{ user: '' }, { user: '', since: noon - 7 * day, total: 0, byDay: [], byCategory: [] }],
  ])('of %j', async (options, activity) => {
    expect(await analyzeUserActivity(store, { now, ...options })).toStrictEqual(activity)
  })
})
