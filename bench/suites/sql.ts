import knex, { type Knex } from 'knex'
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import { compileSearch } from '../../src/backends/sql/compile-search.ts'
import { whereFilter } from '../../src/backends/sql/where-filter.ts'
import { compileFilter } from '../../src/check/compile-filter.ts'
import { alternating } from '../inputs/alternating.ts'
import { type Condition, conditions, variants } from '../inputs/conditions.ts'
import { asFilter } from '../inputs/languages.ts'
import { requireSameResult } from '../require-same-result.ts'
import type { Contest, Contestant } from '../suite.ts'

/** The tables that the conditions are about. */
interface Tables {
  readonly trace_info: {
    readonly request_id: string
    readonly experiment_id: number
    readonly timestamp_ms: number
    readonly [column: string]: unknown
  }
  readonly trace_tags: { readonly request_id: string; readonly key: string; readonly value: string }
}

/** One page of a search by four conditions, two of them on tags, to SQL text and parameters. */
export function contests(): readonly Contest[] {
  const all = Array.from({ length: variants }, (_, variant) => conditions(4, variant))
  requireSameResult(contestants(all).map(onlyParameters))
  return [
    {
      title: '4 conditions, two of them EXISTS',
      thing: 'query',
      contestants: contestants(all),
      targets: [{ of: 'tracesift', against: 'kysely, chained where', bound: 'at most', times: 1 }],
    },
  ]
}

type Compiled = { readonly parameters: readonly unknown[] }

/** The statements are worded differently; what they bind is the same. */
function onlyParameters({ name, run }: Contestant): Contestant {
  return { name, run: () => (run() as Compiled).parameters.join() }
}

function contestants(all: readonly (readonly Condition[])[]): readonly Contestant[] {
  const texts = all.map(asFilter)
  const filters = texts.map((text) => compileFilter(text))
  return [
    { name: 'tracesift', run: alternating(filters, (filter) => compileSearch({ ...page, filter })) },
    {
      name: 'tracesift, from text',
      run: alternating(texts, (text) => compileSearch({ ...page, filter: compileFilter(text) })),
    },
    {
      name: 'tracesift, as a where of Kysely',
      run: alternating(filters, (filter) => pageOf(whereFilter(filter, { engine: 'sqlite' })).compile()),
    },
    { name: 'kysely, chained where', run: alternating(all, (one) => chained(one).compile()) },
    { name: 'knex', run: alternating(all, knexed) },
  ]
}

const page = { engine: 'sqlite', experimentIds: [1], limit: 100 } as const

const db = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

function chained(all: readonly Condition[]) {
  let query = db
    .selectFrom('trace_info')
    .select(['request_id', 'timestamp_ms'])
    .where('experiment_id', '=', 1)
  for (const { scope, name, operator, value } of all) {
    if (scope === 'attributes') query = query.where(name, operator, value)
    else {
      query = query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('trace_tags')
            .selectAll()
            .whereRef('trace_tags.request_id', '=', 'trace_info.request_id')
            .where('key', '=', name)
            .where('value', operator, String(value)),
        ),
      )
    }
  }
  return query.orderBy('timestamp_ms', 'desc').orderBy('request_id').limit(100)
}

function pageOf(filter: ReturnType<typeof whereFilter>) {
  return db
    .selectFrom('trace_info')
    .select(['request_id', 'timestamp_ms'])
    .where('experiment_id', '=', 1)
    .where(filter)
    .orderBy('timestamp_ms', 'desc')
    .orderBy('request_id')
    .limit(100)
}

/** No database's own, so that knex looks for no driver. */
class StandardClient extends knex.Client {}

const builder = knex({ client: StandardClient })

function knexed(all: readonly Condition[]): Compiled {
  const query = builder('trace_info').select('request_id', 'timestamp_ms').where('experiment_id', '=', 1)
  for (const { scope, name, operator, value } of all) {
    if (scope === 'attributes') query.where(name, operator, value)
    else query.whereExists((rows) => tagged(rows, name, operator, value))
  }
  const { sql, bindings } = query
    .orderBy('timestamp_ms', 'desc')
    .orderBy('request_id')
    .limit(100)
    .toSQL()
    .toNative()
  return { sql, parameters: bindings } as Compiled
}

function tagged(rows: Knex.QueryBuilder, name: string, operator: string, value: string | number): void {
  rows
    .from('trace_tags')
    .whereRaw('trace_tags.request_id = trace_info.request_id')
    .where('key', name)
    .where('value', operator, value)
}
