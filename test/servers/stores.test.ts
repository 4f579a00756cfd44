import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SearchError } from '../../src/search/search-error.ts'
import { searchPages } from '../../src/search/search-traces.ts'
import { openStore } from '../../src/search/stores/open-store.ts'
import type { TraceStore } from '../../src/search/trace-store.ts'
import { makeTrace } from '../backends/predicate/make-trace.ts'
import { connectServer, type ServerEngine } from './server-database.ts'

const long = 'é'.repeat(2000)
const traces = ['c', 'b', 'a'].map((traceId, index) =>
  makeTrace({
    traceId,
    requestTime: index,
    tags: { long: `${long}${traceId}`, 'mlflow.traceName': traceId },
  }),
)
const times = { a: 2n ** 53n + 1n, b: 2n ** 53n, c: 2n ** 63n - 1n }

describe.each<ServerEngine>(['postgres', 'mysql'])('%s', (engine) => {
  const server = connectServer(engine)
  let store: TraceStore

  beforeAll(async () => {
    await server.clear()
    await server.insertTraces(traces)
    for (const [id, timestamp_ms] of Object.entries(times)) {
      await server.db.updateTable('trace_info').set({ timestamp_ms }).where('request_id', '=', id).execute()
    }
    store = await openStore(server.url)
  })
  afterAll(async () => {
    await store.close?.()
    await store.close?.()
    await server.db.destroy()
  })

  test.each([
    ['by 64 bits', [], 'cab'],
    ['by texts that differ late', ['tags.long'], 'abc'],
    ['by such texts, backwards', ['tags.long DESC'], 'cba'],
  ])('walks %s, page by page', async (_, orderBy, ids) => {
    let found = ''
    for await (const page of searchPages(store, { orderBy, maxResults: 1 })) {
      found += page.traces[0]?.info.traceId
    }
    expect(found).toBe(ids)
  })

  test.each([
    ['timestamp_ms = 9007199254740993', 'a'],
    ['timestamp_ms > 9007199254740992', 'ca'],
    ['timestamp_ms >= 9223372036854775807', 'c'],
    ["name RLIKE '^[ab]$'", 'ab'],
  ])('finds %s', async (filter, ids) => {
    const { value } = await searchPages(store, { filter }).next()
    expect(value?.traces.map(({ info }) => info.traceId).join('')).toBe(ids)
  })

  test('counts traces and knows experiments by name', async () => {
    expect([
      await store.countTraces?.(),
      await store.countTraces?.([7]),
      await store.findExperiment?.('none'),
    ]).toEqual([3, 0, undefined])
  })

  test('refuses a database of another kind', async () => {
    const other = { postgres: 'postgres', mysql: 'mysql' }[engine]
    const uri = server.url.replace(/\/mlflow$/, `/${other}`)
    await expect(openStore(uri)).rejects.toThrow(
      new SearchError(
        'store',
        `The ${{ postgres: 'PostgreSQL', mysql: 'MySQL' }[engine]} database "${other}" on ${new URL(uri).host} has none of MLflow's traces: there is no table trace_info.`,
      ),
    )
  })
})
