import { fc, test as law } from '@fast-check/vitest'
import { afterAll, describe } from 'vitest'
import type { AggregateQuery } from '../../src/search/analysis/aggregate-query.ts'
import { arrayStore } from '../../src/search/stores/array-store.ts'
import { kyselyStore } from '../../src/search/stores/kysely-store.ts'
import type { TraceStore } from '../../src/search/trace-store.ts'
import { aggregateQueries } from '../arbitraries/aggregates.ts'
import { isRegexRefusal } from '../backends/sql/is-regex-refusal.ts'
import { lawTimeout, runs } from '../laws/runs.ts'
import { expectSameGroups } from '../search/stores/expect-same-groups.ts'
import { connectServer, type ServerEngine } from './server-database.ts'
import { serverTraces } from './server-traces.ts'

describe.each<ServerEngine>(['postgres', 'mysql'])('%s counts as memory does', (engine) => {
  const server = connectServer(engine)
  const store = kyselyStore(server.db, { engine })
  afterAll(() => server.db.destroy())

  law.prop([serverTraces, fc.array(aggregateQueries, { minLength: 1, maxLength: 8 })], runs(80))(
    'for any query',
    async (traces, queries) => {
      await server.clear()
      await server.insertTraces(traces)
      for (const query of queries) {
        const found = await aggregate(store, query)
        if (found) expectSameGroups(found, (await arrayStore(traces).aggregate?.(query)) ?? [])
      }
    },
    2 * lawTimeout,
  )
})

/** Absent where the engine refuses a regular expression that it does not read as Python does. */
async function aggregate(store: TraceStore, query: AggregateQuery) {
  try {
    return await store.aggregate?.(query)
  } catch (error) {
    if (isRegexRefusal(error)) return undefined
    throw error
  }
}
