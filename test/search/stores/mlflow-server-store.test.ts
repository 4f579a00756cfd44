import { describe, expect, test } from 'vitest'
import { SearchError } from '../../../src/search/search-error.ts'
import type { SearchOptions } from '../../../src/search/search-options.ts'
import { searchPages, searchTraces } from '../../../src/search/search-traces.ts'
import { mlflowServerStore } from '../../../src/search/stores/mlflow-server-store.ts'
import { collectPages } from '../collect-pages.ts'
import { recordedExchange } from './server/recorded-exchange.ts'
import { type Answer, scriptedServer } from './server/scripted-server.ts'

const both = { experimentIds: ['1', '2'] }
const first = { experimentIds: ['1'] }

describe('a recorded exchange', () => {
  /** The search that makes a recorded request, and how its filter and order are spelled here. */
  const rows: [recorded: string, options: SearchOptions, respelled?: object][] = [
    [
      '01_filter_order_page1',
      {
        ...both,
        filter: "tags.env = 'prod' AND status = 'OK'",
        orderBy: ['execution_time DESC', 'timestamp ASC'],
        maxResults: 2,
      },
      {
        filter: "tags.env = 'prod' AND attributes.status = 'OK'",
        order_by: ['attributes.execution_time_ms DESC', 'attributes.timestamp_ms ASC'],
      },
    ],
    ['08_minimal_default100', both, { max_results: 100 }],
    ['25_not_found_exp', { experimentIds: ['99'] }, { max_results: 100 }],
    ['27_unicode', { ...both, filter: "tags.ключ = 'да'", maxResults: 1 }, { filter: "tags.`ключ` = 'да'" }],
    [
      '30_trailing_page',
      { ...first, filter: "status = 'STATE_UNSPECIFIED'", maxResults: 2 },
      { filter: "attributes.status = 'STATE_UNSPECIFIED'" },
    ],
    [
      '41_max500',
      { ...both, filter: "status = 'IN_PROGRESS'", maxResults: 500 },
      { filter: "attributes.status = 'IN_PROGRESS'" },
    ],
    [
      '42_default_page_size',
      { ...both, filter: "status != 'zz'" },
      { filter: "attributes.status != 'zz'", max_results: 100 },
    ],
    [
      '43_filter_with_null_duration',
      { ...both, filter: "status = 'IN_PROGRESS'", orderBy: ['execution_time ASC'], maxResults: 1 },
      {
        filter: "attributes.status = 'IN_PROGRESS'",
        order_by: ['attributes.execution_time_ms ASC'],
      },
    ],
  ]

  test.each(rows)('%s', async (name, options, respelled) => {
    const { request, response } = recordedExchange(name)
    await using server = await scriptedServer(response)
    const { traces, nextPageToken } = await searchTraces(mlflowServerStore(server.url), {
      maxResults: 100,
      ...options,
    })
    const { method, path, body } = request
    expect(server.received).toMatchObject([{ method, path }])
    expect(server.received[0]?.body).toEqual({ ...(body as object), ...respelled })
    expect(traces.map(({ info }) => info.traceId)).toEqual(idsOf(response))
    expect(nextPageToken !== undefined).toBe(Object.hasOwn(Object(response.body), 'next_page_token'))
  })

  test('01 and 02, page after page', async () => {
    const one = recordedExchange('01_filter_order_page1')
    const two = recordedExchange('02_page2')
    await using server = await scriptedServer(one.response, two.response, {})
    const [options] = rows.map(([, options]) => options)
    const pages = await collectPages(searchPages(mlflowServerStore(server.url), options))
    expect(pages.map(({ traces }) => traces.map(({ info }) => info.traceId))).toEqual([
      idsOf(one.response),
      idsOf(two.response),
      [],
    ])
    expect(server.received.map(({ body }) => Object(body).page_token)).toEqual([
      undefined,
      Object(two.request.body).page_token,
      Object(two.response.body).next_page_token,
    ])
  })

  test('23, by a server that knows version 2 alone, which is asked for version 3 once', async () => {
    const { request, response } = recordedExchange('23_v2_get')
    const unknown = recordedExchange('24_v2_post').response
    await using server = await scriptedServer(unknown, response, {})
    const store = mlflowServerStore(server.url)
    const options = { ...first, filter: "status = 'OK'", orderBy: ['timestamp ASC'], maxResults: 1 }
    const { traces, nextPageToken } = await searchTraces(store, options)
    expect(traces.map(({ info }) => info.traceId)).toEqual(idsOf(response))
    await searchTraces(store, { ...options, pageToken: nextPageToken })

    expect(server.received.map(({ method, path }) => `${method} ${path.split('?')[0]}`)).toEqual([
      'POST /api/3.0/mlflow/traces/search',
      'GET /api/2.0/mlflow/traces',
      'GET /api/2.0/mlflow/traces',
    ])
    const respelled = {
      ...queryOf(request.path),
      filter: ["attributes.status = 'OK'"],
      order_by: ['attributes.timestamp_ms ASC'],
    }
    expect(queryOf(server.received[1]?.path)).toEqual(respelled)
    expect(queryOf(server.received[2]?.path)).toEqual({
      ...respelled,
      page_token: [Object(response.body).next_page_token],
    })
  })
})

describe('what is sent', () => {
  test('ids of a run and a model as conditions of the filter', async () => {
    await using server = await scriptedServer({})
    const options = { ...first, filter: "tags.env = 'prod'", runId: 'r1', modelId: 'm1' }
    await searchTraces(mlflowServerStore(server.url), {
      maxResults: 100,
      ...options,
    })
    expect(Object(server.received[0]?.body).filter).toBe(
      "tags.env = 'prod' AND attributes.run_id = 'r1' AND metadata.`mlflow.modelId` = 'm1'",
    )
  })

  test('credentials of the address, and headers', async () => {
    await using server = await scriptedServer({})
    const url = server.url.replace('//', '//me:p%40ss@')
    await searchTraces(mlflowServerStore(`${url}/`, { headers: { 'X-Team': 'a' } }), first)
    expect(server.received[0]).toMatchObject({
      path: '/api/3.0/mlflow/traces/search',
      headers: { authorization: `Basic ${btoa('me:p@ss')}`, 'x-team': 'a' },
    })
  })

  test('nothing, where no experiment is to be searched', async () => {
    await using server = await scriptedServer({})
    expect(await searchTraces(mlflowServerStore(server.url), { experimentIds: [] })).toEqual({
      traces: [],
      findings: [],
    })
    expect(server.received).toEqual([])
  })

  test('nothing, where the dialect of the server cannot say the filter', async () => {
    await using server = await scriptedServer({})
    const options: SearchOptions = { ...first, filter: "status = 'OK' OR name = 'a'", dialect: 'extended' }
    await expect(searchTraces(mlflowServerStore(server.url), options)).rejects.toThrow('MLflow cannot say OR')
    expect(server.received).toEqual([])
  })
})

describe('all experiments', () => {
  const listed: Answer[] = [
    { body: { experiments: [{ experiment_id: '3' }, { experiment_id: '1' }], next_page_token: 'more' } },
    { body: { experiments: [{ experiment_id: '2' }] } },
  ]

  test('are listed for the first page, and kept for the others', async () => {
    const full = { body: { traces: [trace('tr-1')], next_page_token: 'next' } }
    await using server = await scriptedServer(...listed, full, {}, ...listed, {})
    const store = mlflowServerStore(server.url)
    await collectPages(searchPages(store, { maxResults: 1 }))
    await searchTraces(store)
    expect(server.received.map(({ path }) => path.replace('/api/', ''))).toEqual([
      '2.0/mlflow/experiments/search',
      '2.0/mlflow/experiments/search',
      '3.0/mlflow/traces/search',
      '3.0/mlflow/traces/search',
      '2.0/mlflow/experiments/search',
      '2.0/mlflow/experiments/search',
      '3.0/mlflow/traces/search',
    ])
    const [one, two, three] = server.received.map(({ body }) => body)
    expect(one).toEqual({ view_type: 'ALL', max_results: 1000 })
    expect(two).toEqual({ view_type: 'ALL', max_results: 1000, page_token: 'more' })
    expect(three).toEqual({
      locations: ['3', '1', '2'].map((id) => ({
        type: 'MLFLOW_EXPERIMENT',
        mlflow_experiment: { experiment_id: id },
      })),
      max_results: 1,
    })
  })

  test('of a server that has none', async () => {
    await using server = await scriptedServer({})
    expect((await searchTraces(mlflowServerStore(server.url))).traces).toEqual([])
    expect(server.received.length).toBe(1)
  })
})

test('more traces than a server gives at once are asked for in parts', async () => {
  const page = (count: number, next?: string) => ({
    body: { traces: Array.from({ length: count }, (_, n) => trace(`tr-${n}`)), next_page_token: next },
  })
  await using server = await scriptedServer(page(500, 'a'), page(500, 'b'), page(200, 'c'))
  const { traces } = await searchTraces(mlflowServerStore(server.url), { ...first, maxResults: 1200 })
  expect(traces.length).toBe(1200)
  expect(server.received.map(({ body }) => [Object(body).max_results, Object(body).page_token])).toEqual([
    [500, undefined],
    [500, 'a'],
    [200, 'b'],
  ])
})

test('a server that answers with the token it was given is not asked for ever', async () => {
  await using server = await scriptedServer({ body: { traces: [], next_page_token: 'same' } })
  await expect(searchTraces(mlflowServerStore(server.url), first)).rejects.toThrow(
    new SearchError('store', `${server.url} answered with the page token that it was given.`),
  )
})

test("a token of a server's page is good for the same search alone", async () => {
  await using server = await scriptedServer({ body: { traces: [trace('tr-1')], next_page_token: 'next' } })
  const store = mlflowServerStore(server.url)
  const { nextPageToken } = await searchTraces(store, { ...first, maxResults: 1 })
  await expect(searchTraces(store, { ...both, pageToken: nextPageToken })).rejects.toThrow(
    new SearchError('page-token', 'The page token belongs to a search with another experiments.'),
  )
})

function trace(id: string): object {
  return { trace_id: id, request_time: '2025-01-01T00:00:00Z', state: 'OK' }
}

function idsOf({ body }: Answer): readonly string[] {
  const traces: { trace_id?: string; request_id?: string }[] = Object(body).traces ?? []
  return traces.map(({ trace_id, request_id }) => trace_id ?? request_id ?? '')
}

function queryOf(path = ''): Readonly<Record<string, readonly string[]>> {
  const query = new URL(path, 'http://server').searchParams
  return Object.fromEntries([...query.keys()].map((key) => [key, query.getAll(key)]))
}
