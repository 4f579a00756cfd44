import { describe, expect, test } from 'vitest'
import { type ErrorOptions, monitorErrors } from '../../../src/search/analysis/monitor-errors.ts'
import { noon, now, storesOf, traceAgo } from './sample-stores.ts'

const chat = { 'mlflow.traceName': 'chat' }
const search = { 'mlflow.traceName': 'search' }
const long = `${'ab🎉'.repeat(30)}`

const traces = [
  traceAgo(0.1, { state: 'ERROR', tags: search, requestPreview: long, executionDuration: 12 }),
  traceAgo(0.2, { state: 'OK', tags: chat }),
  traceAgo(0.3, { state: 'ERROR', tags: {} }),
  traceAgo(0.4, { state: 'ERROR', tags: chat, requestPreview: 'short' }),
  traceAgo(0.5, { state: 'ERROR', tags: chat }),
  traceAgo(0.6, { state: 'ERROR', tags: search }),
  traceAgo(0.7, { state: 'ERROR', tags: { 'mlflow.traceName': 'Zebra' } }),
  traceAgo(1, { state: 'ERROR', tags: chat }),
  traceAgo(30, { state: 'ERROR', tags: chat }),
]

/** The report, with samples by the hours that they are ago. */
async function report(store: Parameters<typeof monitorErrors>[0], options: ErrorOptions) {
  const { since, samples, byFunction, ...rest } = await monitorErrors(store, { now, ...options })
  const counts = byFunction.map(({ functionName = '-', count }) => `${functionName} ${count}`)
  const ago = samples.map(({ time }) => (noon - time) / 3_600_000)
  return { hours: (noon - since) / 3_600_000, ...rest, counts, ago }
}

describe.each(storesOf(traces))('the errors in %s', (_, store) => {
  test.each<[options: ErrorOptions, report: Awaited<ReturnType<typeof report>>]>([
    [
      {},
      {
        hours: 1,
        count: 6,
        counts: ['chat 2', 'search 2', 'Zebra 1', '- 1'],
        ago: [0.1, 0.3, 0.4, 0.5, 0.6],
      },
    ],
    [{ hours: 0.2 }, { hours: 0.2, count: 1, counts: ['search 1'], ago: [0.1] }],
    [
      { hours: 48, filter: "name = 'chat'" },
      { hours: 48, count: 4, counts: ['chat 4'], ago: [0.4, 0.5, 1, 30] },
    ],
    [
      { since: noon - 3_600_000, until: noon - 0.4 * 3_600_000 },
      {
        hours: 1,
        count: 4,
        counts: ['chat 2', 'Zebra 1', 'search 1'],
        ago: [0.5, 0.6, 0.7, 1],
      },
    ],
    [{ experimentIds: ['2'] }, { hours: 1, count: 0, counts: [], ago: [] }],
  ])('of %j', async (options, expected) => {
    expect(await report(store, options)).toEqual(expected)
  })

  test('are shown by whole samples', async () => {
    const { samples } = await monitorErrors(store, { now })
    expect(samples.slice(0, 2)).toEqual([
      {
        info: expect.objectContaining({ traceId: 'tr-0.1', requestPreview: long }),
        functionName: 'search',
        time: noon - 360_000,
        duration: 12,
        preview: 'ab🎉'.repeat(20),
      },
      { info: expect.objectContaining({ traceId: 'tr-0.3' }), time: noon - 1_080_000 },
    ])
  })
})

test.each<[options: ErrorOptions, message: string]>([
  [{ hours: -1 }, 'hours takes a number, 0 or more; found -1'],
  [{ hours: Number.NaN }, 'hours takes a number, 0 or more; found NaN'],
  [{ hours: Number.POSITIVE_INFINITY }, 'hours takes no more than there were; found Infinity'],
])('%o is refused', async (options, message) => {
  const [[, store] = []] = storesOf([])
  await expect(monitorErrors(store!, { now, ...options })).rejects.toThrow(new TypeError(message))
})
