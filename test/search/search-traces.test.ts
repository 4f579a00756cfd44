import { fc, test as law } from '@fast-check/vitest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FilterError } from '../../src/check/filter-error.ts'
import type { Trace } from '../../src/schema/trace.ts'
import { SearchError } from '../../src/search/search-error.ts'
import type { SearchOptions } from '../../src/search/search-options.ts'
import { searchPages, searchTraces } from '../../src/search/search-traces.ts'
import { arrayStore } from '../../src/search/stores/array-store.ts'
import { openSqliteStore } from '../../src/search/stores/sqlite-store.ts'
import type { TraceStore } from '../../src/search/trace-store.ts'
import { collectPages } from './collect-pages.ts'
import { fixturePath } from './stores/mlflow-database.ts'

/** Each file of traces as a database and as an array that was read from it. */
const files = ['greetings.db', 'traces.db'] as const
const stores: Record<string, TraceStore> = {}

beforeAll(async () => {
  for (const file of files) {
    const database = openSqliteStore(fixturePath(file))
    const { traces } = await searchTraces(database, { maxResults: 1000 })
    stores[file] = database
    stores[`${file} in memory`] = arrayStore(traces)
  }
})

afterAll(async () => {
  for (const store of Object.values(stores)) await store.close?.()
})

describe.each(['', ' in memory'])('the end-to-end example of the specification%s', (place) => {
  test.each<[filter: string | undefined, count: number]>([
    ["attributes.status = 'OK'", 2],
    ["attributes.status = 'ERROR'", 1],
    [undefined, 3],
    ["tags.person = 'Tom'", 1],
    ["tags.person = 'Tom' AND attributes.status = 'OK'", 1],
    ['attributes.timestamp > 1795417270383', 1],
  ])('%s', async (filter, count) => {
    const { traces } = await searchTraces(storeOf(`greetings.db${place}`), { filter, dialect: 'databricks' })
    expect(traces.length).toBe(count)
  })
})

describe.each(['', ' in memory'])('what narrows a search%s', (place) => {
  test.each<[options: SearchOptions, count: number]>([
    [{}, 301],
    [{ experimentIds: ['1'] }, 180],
    [{ experimentIds: ['02', ' 3', '2'] }, 121],
    [{ experimentIds: ['99', '-1'] }, 0],
    [{ experimentIds: [] }, 0],
    [{ filter: '' }, 301],
    [{ runId: '', modelId: '', pageToken: '' }, 301],
    [{ runId: 'd283eb3a5fbd438e89cf158de6e96d45' }, 32],
    [{ modelId: 'm-bbb' }, 29],
    [{ modelId: 'm-bbb', filter: "status = 'OK'", experimentIds: ['1'] }, 12],
    [{ runId: 'd283eb3a5fbd438e89cf158de6e96d45', modelId: 'm-bbb' }, 7],
    [{ filter: { kind: 'constant', value: false } }, 0],
    [{ since: 1700000300000 }, 282],
    [{ since: new Date(1700000300000), filter: "status = 'OK'" }, 154],
    [{ until: 1700000300000 }, 19],
    [{ since: 1700000000000, until: 1700000000000 }, 0],
  ])('%j', async (options, count) => {
    const { traces } = await searchTraces(storeOf(`traces.db${place}`), { ...options, maxResults: 1000 })
    expect(traces.length).toBe(count)
  })
})

test.each<[options: SearchOptions, count: number]>([
  [{ experimentNames: ['greetings'] }, 3],
  [{ experimentNames: [] }, 0],
  [{ experimentNames: ['greetings'], experimentIds: ['0'] }, 3],
])('experiments by name: %j', async (options, count) => {
  expect((await searchTraces(storeOf('greetings.db'), options)).traces.length).toBe(count)
})

describe('a number of traces beyond a page', () => {
  const trace: Trace = {
    info: { traceId: 't', requestTime: 0, state: 'OK', tags: {}, traceMetadata: {}, assessments: [] },
  }

  /** A store of so many traces, and the limits that it is asked with. */
  function countingStore(count: number): { store: TraceStore; limits: number[] } {
    const limits: number[] = []
    let left = count
    const search: TraceStore['search'] = async ({ limit }) => {
      limits.push(limit)
      const traces = Array.from({ length: Math.min(limit, left) }, () => trace)
      left -= traces.length
      return { traces, ...(left > 0 && { next: [left, 't'] }) }
    }
    return { store: { dialect: 'mlflow', search }, limits }
  }

  test.each<
    [maxResults: number | undefined, count: number, limits: number[], progress: number[], more: boolean]
  >([
    [undefined, 120_001, [50_000, 50_000, 50_000], [50_000, 100_000, 120_001], false],
    [Number.POSITIVE_INFINITY, 50_000, [50_000], [50_000], false],
    [100_000, 120_001, [50_000, 50_000], [50_000, 100_000], true],
    [50_001, 50_001, [50_000, 1], [50_000, 50_001], false],
    [10, 3, [10], [3], false],
  ])('%j of %j', async (maxResults, count, limits, progress, more) => {
    const counting = countingStore(count)
    const seen: number[] = []
    const onProgress = ({ traces }: { traces: number }) => seen.push(traces)
    const found = await searchTraces(counting.store, { maxResults, onProgress })
    expect([found.traces.length, counting.limits, seen, found.nextPageToken !== undefined]).toEqual([
      progress.at(-1),
      limits,
      progress,
      more,
    ])
  })
})

describe('what is refused', () => {
  test.each<[options: SearchOptions, error: Error]>([
    [
      { maxResults: 0 },
      new SearchError('max-results', 'maxResults is a whole number from 1 on, or absent for all; found 0.'),
    ],
    [
      { maxResults: 1.5 },
      new SearchError('max-results', 'maxResults is a whole number from 1 on, or absent for all; found 1.5.'),
    ],
    [{ since: Number.NaN }, new TypeError('since takes a Date or ms since the epoch; found NaN')],
    [{ until: new Date('x') }, new TypeError('until takes a Date or ms since the epoch; found Invalid Date')],
    [
      { experimentNames: ['nobody'] },
      new SearchError('experiment-name', 'The store has no experiment "nobody".'),
    ],
    [
      { experimentIds: ['1.5'] },
      new SearchError('experiment-id', 'An experiment id is a decimal integer, such as 1; found "1.5".'),
    ],
    [
      { pageToken: 'eyJvZmZzZXQiOiAxfQ==' },
      new SearchError(
        'page-token',
        "The page token is MLflow's own, which counts rows; expected the nextPageToken of an earlier page.",
      ),
    ],
    [
      { orderBy: 'timestamp' as unknown as string[] },
      new TypeError(
        `orderBy takes a list of texts, such as ['timestamp_ms DESC'], or of keys that parseOrderBy gave; found "timestamp"`,
      ),
    ],
  ])('%j', async (options, error) => {
    await expect(searchTraces(storeOf('traces.db'), options)).rejects.toThrow(error)
  })

  test.each<[options: SearchOptions, text: string, codes: string[]]>([
    [{ filter: "foo = 'x' AND bar = 1" }, "foo = 'x' AND bar = 1", ['unknown-field', 'unknown-field']],
    [{ orderBy: ['status', 'colour DESC'] }, 'colour DESC', ['unknown-field']],
    [{ filter: 'foo = 1', orderBy: ['colour'] }, 'colour', ['unknown-field']],
  ])('%j', async (options, text, codes) => {
    const error = await searchTraces(storeOf('traces.db'), options).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(FilterError)
    const { text: found, diagnostics } = error as FilterError
    expect([found, diagnostics.map(({ code }) => code)]).toEqual([text, codes])
  })
})

test('what a dialect takes but warns of is found', async () => {
  const { traces, findings } = await searchTraces(storeOf('greetings.db'), {
    filter: "status = 'ok'",
    orderBy: ['status'],
  })
  expect([traces, findings.map(({ text, diagnostic }) => [text, diagnostic.severity])]).toEqual([
    [],
    [["status = 'ok'", 'warning']],
  ])
})

describe('an aborted search', () => {
  const reason = new Error('enough')

  test('does not begin', async () => {
    const search = searchTraces(storeOf('greetings.db'), { signal: AbortSignal.abort(reason) })
    await expect(search).rejects.toThrow(reason)
  })

  test('ends between two pages', async () => {
    const abort = new AbortController()
    const pages = searchPages(storeOf('greetings.db'), { maxResults: 1, signal: abort.signal })
    await pages.next()
    abort.abort(reason)
    await expect(pages.next()).rejects.toThrow(reason)
  })
})

describe('pages', () => {
  test.each([0, 50_001])('have no size %j', async (maxResults) => {
    const pages = searchPages(storeOf('greetings.db'), { maxResults })
    await expect(pages.next()).rejects.toThrow(
      `maxResults is the size of a page, an integer from 1 to 50000; found ${maxResults}.`,
    )
  })

  test('have a token only where more follow', async () => {
    const first = await searchTraces(storeOf('greetings.db'), { maxResults: 2 })
    const second = await searchTraces(storeOf('greetings.db'), { maxResults: 1, ...tokenOf(first) })
    expect([first.traces.length, second.traces.length]).toEqual([2, 1])
    expect(second).not.toHaveProperty('nextPageToken')
    expect(await searchTraces(storeOf('greetings.db'), { maxResults: 3 })).not.toHaveProperty('nextPageToken')
  })

  test('belong to one search, however it is spelled', async () => {
    const store = storeOf('traces.db')
    const first = await searchTraces(store, { filter: "status = 'OK'", maxResults: 2 })
    const same = await searchTraces(store, {
      filter: 'attributes.status="OK"',
      maxResults: 5,
      ...tokenOf(first),
    })
    expect(same.traces.length).toBe(5)
    await expect(searchTraces(store, { filter: "status = 'ERROR'", ...tokenOf(first) })).rejects.toThrow(
      new SearchError('page-token', 'The page token belongs to a search with another filter.'),
    )
  })

  test('of a database and of memory share their tokens', async () => {
    const options = {
      filter: "tags.env = 'prod'",
      orderBy: ['execution_time DESC', 'tags.num'],
      maxResults: 20,
    }
    const first = await searchTraces(storeOf('traces.db'), options)
    const second = await searchTraces(storeOf('traces.db'), { ...options, ...tokenOf(first) })
    const inMemory = await searchTraces(storeOf('traces.db in memory'), { ...options, ...tokenOf(first) })
    expect(inMemory).toEqual(second)
  })

  const orders = fc.array(
    fc.constantFrom(
      'timestamp_ms',
      'timestamp_ms DESC',
      'execution_time_ms',
      'execution_time_ms DESC',
      'status DESC',
      'name',
      'run_id DESC',
      'tags.env',
      'tags.env DESC',
      'request_id',
      'metadata.region',
    ),
    { maxLength: 2 },
  )

  law.prop([orders, fc.integer({ min: 1, max: 40 }), fc.constantFrom('', ' in memory')], { numRuns: 20 })(
    'joined are the whole',
    async (keys, size, place) => {
      const orderBy = [...new Map(keys.map((key) => [key.split(' ')[0], key])).values()]
      const store = storeOf(`traces.db${place}`)
      const filter = "metadata.`mlflow.user` != 'alice'"
      const { traces } = await searchTraces(store, { filter, orderBy, maxResults: 1000 })
      const pages = await collectPages(searchPages(store, { filter, orderBy, maxResults: size }))
      expect(pages.slice(0, -1).every((page) => page.traces.length === size)).toBe(true)
      expect(pages.flatMap((page) => page.traces)).toEqual(traces)
    },
  )
})

function storeOf(name: string): TraceStore {
  const store = stores[name]
  if (store === undefined) throw new TypeError(`no store ${name}`)
  return store
}

function tokenOf({ nextPageToken }: { readonly nextPageToken?: string }): Pick<SearchOptions, 'pageToken'> {
  return { pageToken: nextPageToken }
}
