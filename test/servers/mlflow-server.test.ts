import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { spanContent } from '../../src/schema/span-content.ts'
import type { Span, Trace } from '../../src/schema/trace.ts'
import { SearchError } from '../../src/search/search-error.ts'
import type { SearchOptions } from '../../src/search/search-options.ts'
import { searchPages, searchTraces } from '../../src/search/search-traces.ts'
import { mlflowServerStore } from '../../src/search/stores/mlflow-server-store.ts'
import { openSqliteStore } from '../../src/search/stores/sqlite-store.ts'
import type { TraceStore } from '../../src/search/trace-store.ts'
import { allTraces } from '../conformance/all-traces.ts'
import { judgeCase } from '../conformance/judge-case.ts'
import { type Case, replayCase } from '../conformance/replay-case.ts'
import { collectPages } from '../search/collect-pages.ts'

/** A real server on a copy of the database below. */
const url = process.env.TRACESIFT_MLFLOW_URL ?? ''
const database = openSqliteStore(new URL('../fixtures/traces.db', import.meta.url).pathname)
const server = mlflowServerStore(url, { retries: 0 })

/** As a server answers that is older than version 3 of the API. */
const oldServer = mlflowServerStore(url, {
  retries: 0,
  fetch: async (target, init) =>
    target.pathname.startsWith('/api/3.0') ? new Response('', { status: 404 }) : await fetch(target, init),
})

/** The third experiment has a trace that MLflow's server fails on. */
const experimentIds = ['1', '2']
const ids = (await allTraces(database)).map(({ info }) => info.traceId)

const lines = readFileSync(new URL('../conformance/corpus.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const cases = lines
  .map((line): Case => JSON.parse(line))
  .filter(({ experiment_ids }) => experiment_ids?.every((id) => experimentIds.includes(id)))

/** Every so manieth of a list. */
function sample<Item>(items: readonly Item[], step: number): readonly Item[] {
  return items.filter((_, index) => index % step === 0)
}

describe.each<[version: string, store: TraceStore, step: number]>([
  ['3', server, 2],
  ['2', oldServer, 8],
])('by version %s of the API', (_, store, step) => {
  const groups = Map.groupBy(sample(cases, step), ({ group }) => group)

  test.each([...groups])("MLflow's own answers to %s", { timeout: 120_000 }, async (_, group) => {
    for (const one of group) {
      const outcome = await replayCase(one, store, 'sql')
      const verdict = judgeCase(one, outcome, ids)
      expect(verdict.kind === 'failed' ? { ...verdict, id: one.id, filter: one.filter } : undefined).toBe(
        undefined,
      )
    }
  })
})

describe('the same infos as from the database', () => {
  const rows: SearchOptions[] = [
    { experimentIds },
    { experimentIds, filter: "name LIKE '%a%' AND tags.env != 'dev'", orderBy: ['execution_time DESC'] },
    { experimentIds: ['2'], filter: 'metadata.region IS NOT NULL', orderBy: ['tags.env', 'name DESC'] },
    { filter: "name = 'predict'" },
    { experimentIds: ['99'] },
    { experimentIds, runId: 'd283eb3a5fbd438e89cf158de6e96d45' },
    { experimentIds, modelId: 'm-bbb' },
  ]

  test.each(rows)('%j', async (options) => {
    const expected = (await collectPages(searchPages(database, { ...options, maxResults: 500 }))).flatMap(
      ({ traces }) => traces,
    )
    const pages = await collectPages(searchPages(server, { ...options, maxResults: 7 }))
    expect(pages.flatMap(({ traces }) => traces).map(comparable)).toEqual(expected.map(comparable))
  })
})

describe.each<[version: string, store: TraceStore]>([
  ['3', server],
  ['2', oldServer],
])('the same spans as from the database, by version %s of the API', (_, store) => {
  test.each([undefined, "span.name LIKE '%a%'"])('%s', { timeout: 120_000 }, async (filter) => {
    const options = { experimentIds, filter, includeSpans: true, maxResults: 60 }
    const spansBy = async (store: TraceStore) => (await searchTraces(store, options)).traces.map(storedSpans)
    expect(await spansBy(store)).toEqual(await spansBy(database))
  })
})

/** Each span with the text that MLflow has of it, which a server does not always tell; those that begin at once in any order. */
function storedSpans({ data }: Trace): readonly Span[] | undefined {
  const spans = data?.spans.map((span) => ({ ...span, content: spanContent(span) }))
  return spans?.sort((one, other) => Number(one.spanId > other.spanId) - Number(one.spanId < other.spanId))
}

/** REST tells neither links nor the stored text of a value. */
function comparable({ info: { linkedRuns, linkedPrompts, assessments, ...info } }: Trace): object {
  return { ...info, assessments: assessments.map(({ valueText, ...assessment }) => assessment) }
}

test('experiments by name', async () => {
  expect(await server.findExperiment?.('beta')).toBe('2')
  expect(await server.findExperiment?.('no such')).toBe(undefined)
})

test('a server that fails inside', async () => {
  const failing = searchTraces(server, { experimentIds: ['3'], filter: 'timestamp > 0' })
  await expect(failing).rejects.toThrow(
    new SearchError(
      'store',
      `${url} failed inside (500): 500 Internal Server Error. MLflow also fails so where a trace that it found has an assessment with the value NaN. It was asked for: attributes.timestamp_ms > 0`,
    ),
  )
})
