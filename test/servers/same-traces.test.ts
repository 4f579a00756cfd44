import { fc, test as law } from '@fast-check/vitest'
import { CompiledQuery } from 'kysely'
import { afterAll, describe, expect } from 'vitest'
import { filterTraces } from '../../src/backends/filter-traces.ts'
import { type CompiledSearch, compileSearch } from '../../src/backends/sql/compile-search.ts'
import { compileFilter } from '../../src/check/compile-filter.ts'
import { dialects } from '../../src/dialects/dialects.ts'
import type { Filter, OrderKey } from '../../src/filter/filter.ts'
import type { Trace } from '../../src/schema/trace.ts'
import { aboutTraces, filterTexts } from '../arbitraries/filter-texts.ts'
import { filters, orders } from '../arbitraries/filters.ts'
import { isRegexRefusal } from '../backends/sql/is-regex-refusal.ts'
import { lawTimeout, runs } from '../laws/runs.ts'
import { connectServer, type ServerEngine } from './server-database.ts'
import { serverTraces } from './server-traces.ts'

const texts = fc.oneof(
  ...Object.values(dialects).map((dialect) =>
    filterTexts(dialect, aboutTraces).map((text) => ({ text, dialect: dialect.name })),
  ),
)

describe.each<ServerEngine>(['postgres', 'mysql'])(
  '%s finds what the predicate finds, in the same order',
  (engine) => {
    const server = connectServer(engine)
    afterAll(() => server.db.destroy())

    const load = async (traces: readonly Trace[]) => {
      await server.clear()
      await server.insertTraces(traces)
    }

    const expectSame = async (traces: readonly Trace[], filter: Filter, order: readonly OrderKey[] = []) => {
      const search = compile(engine, filter, order)
      if (search === undefined) return
      const { rows } = await server.db.executeQuery<{ request_id: string }>(compiledQuery(search))
      const found = filterTraces(traces, filter, { orderBy: order }).map(({ info }) => info.traceId)
      expect(rows.map((row) => row.request_id)).toEqual(found)
    }

    law.prop([serverTraces, fc.array(fc.tuple(filters, orders), { minLength: 1, maxLength: 8 })], runs(80))(
      'for any filter',
      async (traces, searches) => {
        await load(traces)
        for (const [filter, order] of searches) await expectSame(traces, filter, order)
      },
      2 * lawTimeout,
    )

    law.prop([serverTraces, fc.array(texts, { minLength: 1, maxLength: 8 })], runs(80))(
      'for any text of any dialect',
      async (traces, searches) => {
        await load(traces)
        for (const { text, dialect } of searches) await expectSame(traces, compileFilter(text, { dialect }))
      },
      2 * lawTimeout,
    )
  },
)

function compiledQuery({ sql, parameters }: CompiledSearch) {
  return CompiledQuery.raw(sql, [...parameters])
}

/** Absent where the engine refuses a regular expression that it does not read as Python does. */
function compile(
  engine: ServerEngine,
  filter: Filter,
  order: readonly OrderKey[],
): CompiledSearch | undefined {
  try {
    return compileSearch({ engine, filter, order })
  } catch (error) {
    if (isRegexRefusal(error)) return undefined
    throw error
  }
}
