import type { DatabaseSync } from 'node:sqlite'
import { type DraftTrace, userCount } from './draft-traces.ts'
import { operations, services } from './operations.ts'

/** Tables of the connection alone, from which those of MLflow are filled. */
export function makeDraftTables(database: DatabaseSync): void {
  database.exec(`
    CREATE TEMP TABLE operation (id INTEGER PRIMARY KEY, function_name, operation, category, query_category, service,
      experiment INTEGER, source, request, response);
    CREATE TEMP TABLE person (id INTEGER PRIMARY KEY, name);
    CREATE TEMP TABLE draft (id TEXT, time INTEGER, duration INTEGER, status TEXT, operation INTEGER, user INTEGER,
      number INTEGER, tokens INTEGER, environment TEXT, version TEXT, is_service_named INTEGER, has_spans INTEGER)`)
  insertOperations(database)
  const person = database.prepare('INSERT INTO person VALUES (?, ?)')
  for (let id = 0; id < userCount; id++) person.run(id, userName(id))
}

function insertOperations(database: DatabaseSync): void {
  const operation = database.prepare('INSERT INTO operation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  operations.forEach(({ service, ...one }, id) => {
    operation.run(
      id,
      one.functionName,
      one.operation,
      one.category,
      one.queryCategory ?? null,
      service,
      experimentIds[service],
      services[service].source,
      one.request,
      one.response,
    )
  })
}

/** The experiment of each service; MLflow's own `Default` is 0. */
export const experimentIds = Object.fromEntries(
  Object.keys(services).map((name, index) => [name, index + 1]),
) as Readonly<Record<keyof typeof services, number>>

function userName(id: number): string {
  const name = names[id % names.length]
  return `${name}${id < names.length ? '' : Math.floor(id / names.length) + 1}@company.com`
}

const names = [
  ...['alice', 'bob', 'carmen', 'deniz', 'elif', 'femi', 'grace', 'hiroshi', 'ines', 'jonas'],
  ...['kavya', 'liam', 'maria', 'noor', 'olga', 'pedro', 'quinn', 'rosa', 'samir', 'tove'],
]

/** A function that adds a draft. */
export function draftInserter(database: DatabaseSync): (draft: DraftTrace) => void {
  const insert = database.prepare('INSERT INTO draft VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const ids = new Map(operations.map((operation, id) => [operation, id]))
  return (draft) => {
    insert.run(
      draft.id,
      draft.time,
      draft.duration,
      draft.status,
      ids.get(draft.operation) ?? 0,
      draft.user,
      draft.number,
      draft.tokens,
      draft.environment,
      draft.version,
      draft.isServiceNamed ? 1 : 0,
      draft.hasSpans ? 1 : 0,
    )
  }
}
