import { Kysely } from 'kysely'
import type { Trace } from '../../../src/schema/trace.ts'
import { arrayStore } from '../../../src/search/stores/array-store.ts'
import { kyselyStore } from '../../../src/search/stores/kysely-store.ts'
import { nodeSqliteDialect } from '../../../src/search/stores/node-sqlite-dialect.ts'
import type { TraceStore } from '../../../src/search/trace-store.ts'
import { makeTrace } from '../../backends/predicate/make-trace.ts'
import { sqliteDatabase } from '../../backends/sql/sqlite-database.ts'

/** When the analyses of the tests look: 2024-03-10 12:00 UTC. */
export const noon = Date.UTC(2024, 2, 10, 12)

/** The clock of the tests. */
export const now = () => noon

const hour = 3_600_000

/** A trace so many hours before noon. */
export function traceAgo(hours: number, info: Readonly<Record<string, unknown>> = {}): Trace {
  const experiment = { traceLocation: { type: 'MLFLOW_EXPERIMENT', mlflowExperiment: { experimentId: '1' } } }
  return makeTrace({ traceId: `tr-${hours}`, requestTime: noon - hours * hour, ...experiment, ...info })
}

/** The traces in each kind of store: in memory, in a database, and in one that can only search. */
export function storesOf(traces: readonly Trace[]): readonly (readonly [name: string, store: TraceStore])[] {
  const db = new Kysely({ dialect: nodeSqliteDialect(sqliteDatabase(traces)) })
  const { dialect, search } = arrayStore(traces)
  return [
    ['an array', arrayStore(traces)],
    ['a database', kyselyStore(db, { engine: 'sqlite' })],
    ['a store that only searches', { dialect, search }],
  ]
}
