import { Kysely } from 'kysely'
import { describe, expect, test } from 'vitest'
import { UnsupportedFilterError } from '../../../src/backends/sql/unsupported-filter-error.ts'
import type { AggregateQuery } from '../../../src/search/analysis/aggregate-query.ts'
import { arrayStore } from '../../../src/search/stores/array-store.ts'
import { kyselyStore } from '../../../src/search/stores/kysely-store.ts'
import { nodeSqliteDialect } from '../../../src/search/stores/node-sqlite-dialect.ts'
import { openSqliteStore } from '../../../src/search/stores/sqlite-store.ts'
import { makeTrace } from '../../backends/predicate/make-trace.ts'
import { sqliteDatabase } from '../../backends/sql/sqlite-database.ts'
import { expectSameGroups } from './expect-same-groups.ts'

const everything = { kind: 'constant', value: true } as const

/** Durations that are spread wide, alike, and few; and a group with none. */
const traces = Array.from({ length: 6000 }, (_, index) => {
  const group = index % 4
  const mixed = (index * 2_654_435_761) % 4_294_967_296
  const duration = [mixed % 1_000_003, mixed % 7, index < 12 ? mixed : undefined, undefined][group]
  return makeTrace({
    traceId: `tr-${index}`,
    state: index % 10 === 0 ? 'ERROR' : 'OK',
    requestTime: index * 1000,
    tags: { group: String(group) },
    ...(duration !== undefined && { executionDuration: duration }),
  })
})

describe('percentiles are exact, however many durations there are', () => {
  const percentiles = Array.from({ length: 401 }, (_, index) => index / 4)
  const store = kyselyStore(new Kysely({ dialect: nodeSqliteDialect(sqliteDatabase(traces)) }), {
    engine: 'sqlite',
  })

  test.each<AggregateQuery['groupBy']>([
    undefined,
    { kind: 'field', field: { scope: 'tags', name: 'group', type: 'text' } },
    { kind: 'time', unit: 'hour' },
  ])('by %j', async (groupBy) => {
    const query = { filter: everything, percentiles, ...(groupBy && { groupBy }) }
    const expected = (await arrayStore(traces).aggregate?.(query)) ?? []
    expectSameGroups((await store.aggregate?.(query)) ?? [], expected)
  })
})

test('what is kept as several columns is no group', async () => {
  const store = kyselyStore(new Kysely({ dialect: nodeSqliteDialect(sqliteDatabase()) }), {
    engine: 'sqlite',
  })
  const usage = { scope: 'metadata', name: 'mlflow.trace.tokenUsage', type: 'text' } as const
  const query: AggregateQuery = {
    filter: everything,
    groupBy: { kind: 'field', field: usage },
    percentiles: [],
  }
  await expect(store.aggregate?.(query)).rejects.toThrow(
    new UnsupportedFilterError(
      'Nothing is grouped by the several columns input_tokens, output_tokens, total_tokens, cache_read_input_tokens, cache_creation_input_tokens, cache_creation_input_tokens_above_1hr.',
    ),
  )
})

test.each(['2.22.0', '3.1.4', '3.5.1', '3.10.1', '3.17.2'])(
  'a database of MLflow %s counts as its traces do in memory',
  async (version) => {
    const store = openSqliteStore(`test/fixtures/versions/${version}.db`)
    const names = { scope: 'tags', name: 'mlflow.traceName', type: 'text' } as const
    const query: AggregateQuery = {
      filter: everything,
      groupBy: { kind: 'field', field: names },
      percentiles: [50],
    }
    const { traces } = await store.search({ ...query, order: [], limit: 1000 })
    const expected = (await arrayStore(traces).aggregate?.(query)) ?? []
    expect(expected.length).toBeGreaterThan(1)
    expectSameGroups((await store.aggregate?.(query)) ?? [], expected)
    await store.close()
  },
)
