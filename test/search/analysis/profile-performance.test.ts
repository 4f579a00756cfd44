import { describe, expect, test } from 'vitest'
import { type ProfileOptions, profilePerformance } from '../../../src/search/analysis/profile-performance.ts'
import { noon, storesOf, traceAgo } from './sample-stores.ts'

const traces = [
  ...Array.from({ length: 400 }, (_, index) =>
    traceAgo(index, {
      executionDuration: index + 1,
      tags: { 'mlflow.traceName': index % 2 ? 'odd' : 'even' },
    }),
  ),
  traceAgo(500, { state: 'IN_PROGRESS', tags: { 'mlflow.traceName': 'none' } }),
]

async function profile(store: Parameters<typeof profilePerformance>[0], options: ProfileOptions) {
  const { percentiles, outliers, ...rest } = await profilePerformance(store, options)
  const at = percentiles.map(({ percentile, duration }) => [percentile, duration])
  if (outliers === undefined) return { at, ...rest }
  const { samples, ...found } = outliers
  return { at, ...rest, ...found, ago: samples.map(({ time }) => (noon - time) / 3_600_000) }
}

describe.each(storesOf(traces))('the profile in %s', (_, store) => {
  test.each<[options: ProfileOptions, profile: Awaited<ReturnType<typeof profile>>]>([
    [
      {},
      {
        total: 401,
        measured: 400,
        at: [
          [50, 200.5],
          [95, 380.04999999999995],
          [99, 396.01],
        ],
        mean: 200.5,
        max: 400,
        threshold: 396.01,
        count: 4,
        ago: [396, 397, 398],
      },
    ],
    [
      { functionName: 'odd', percentiles: [0, 100] },
      {
        total: 200,
        measured: 200,
        at: [
          [0, 2],
          [100, 400],
        ],
        mean: 201,
        max: 400,
        threshold: 396.02,
        count: 2,
        ago: [397, 399],
      },
    ],
    [
      { filter: 'execution_time_ms = 7', percentiles: [99, 1] },
      {
        total: 1,
        measured: 1,
        at: [
          [99, 7],
          [1, 7],
        ],
        mean: 7,
        max: 7,
        threshold: 7,
        count: 0,
        ago: [],
      },
    ],
    [{ functionName: 'none' }, { total: 1, measured: 0, at: [] }],
    [{ functionName: 'no such' }, { total: 0, measured: 0, at: [] }],
  ])('of %j', async (options, expected) => {
    expect(await profile(store, options)).toStrictEqual(expected)
  })
})

test.each([-1, 100.5, Number.NaN])('%d is no percentile', async (percentile) => {
  const [[, store] = []] = storesOf([])
  await expect(profilePerformance(store!, { percentiles: [percentile] })).rejects.toThrow(
    new TypeError(`A percentile is a number from 0 to 100; found ${percentile}.`),
  )
})
