import { describe, expect, test } from 'vitest'
import { reportTags } from '../../../src/search/analysis/report-tags.ts'
import { sampleTagging } from '../tagging/sample-tagging.ts'
import { storesOf, traceAgo } from './sample-stores.ts'

const traces = [
  traceAgo(1, { tags: { environment: 'production', version: 'v1', category: 'user_management' } }),
  traceAgo(2, {
    tags: { environment: 'unknown', version: 'v2', category: 'data_retrieval' },
    executionDuration: 30,
  }),
  traceAgo(3, { tags: { version: 'v1', category: 'data_retrieval' }, state: 'ERROR', executionDuration: 10 }),
  traceAgo(4, { tags: { environment: null }, state: 'ERROR' }),
]

describe.each(storesOf(traces))('the tags in %s', (_, store) => {
  const tagging = { ...sampleTagging.config, required: ['environment', 'version'] }

  test('of all', async () => {
    expect(await reportTags(store, { tagging })).toStrictEqual({
      total: 4,
      tags: [
        {
          key: 'environment',
          missing: 3,
          values: [
            { value: 'unknown', count: 3, errors: 2 },
            { value: 'production', count: 1, errors: 0 },
          ],
        },
        {
          key: 'version',
          missing: 1,
          values: [
            { value: 'v1', count: 2, errors: 1 },
            { value: 'unknown', count: 1, errors: 1 },
            { value: 'v2', count: 1, errors: 0 },
          ],
        },
      ],
      categories: [
        { category: 'data_retrieval', count: 2, errorRate: 0.5, meanDuration: 20 },
        { category: 'unknown', count: 1, errorRate: 1 },
        { category: 'user_management', count: 1, errorRate: 0 },
      ],
    })
  })

  test('of none', async () => {
    expect(await reportTags(store, { tagging, filter: 'execution_time_ms > 100' })).toStrictEqual({
      total: 0,
      tags: [
        { key: 'environment', missing: 0, values: [] },
        { key: 'version', missing: 0, values: [] },
      ],
      categories: [],
    })
  })
})
