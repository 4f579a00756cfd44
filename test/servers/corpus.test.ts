import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../src/search/stores/open-store.ts'
import type { TraceStore } from '../../src/search/trace-store.ts'
import { allTraces } from '../conformance/all-traces.ts'
import { judgeCase } from '../conformance/judge-case.ts'
import type { Outcome } from '../conformance/outcome.ts'
import { type Case, replayCase } from '../conformance/replay-case.ts'
import { copyDatabase } from './copy-database.ts'
import { connectServer, type ServerDatabase, type ServerEngine } from './server-database.ts'

const fixture = fileURLToPath(new URL('../fixtures/traces.db', import.meta.url))
const corpus = process.env.TRACESIFT_CORPUS ?? new URL('../conformance/corpus.jsonl', import.meta.url)
const lines = readFileSync(corpus, 'utf8').trim().split('\n')
const cases = lines.map((line) => JSON.parse(line) as Case)
const groups = Map.groupBy(cases, ({ group }) => group)

describe.each<ServerEngine>(['postgres', 'mysql'])("MLflow's own answers on SQLite, by %s", (engine) => {
  const server = connectServer(engine)
  let store: TraceStore
  let ids: readonly string[]

  beforeAll(async () => {
    await server.clear()
    await setKeyCollation(server, 'utf8mb4_bin')
    await copyDatabase(fixture, server)
    store = await openStore(server.url)
    ids = (await allTraces(store)).map(({ info }) => info.traceId)
  })
  afterAll(async () => {
    await store.close?.()
    await server.clear()
    await setKeyCollation(server, 'utf8mb4_general_ci')
    await server.db.destroy()
  })

  test('has the same traces as the model', async () => {
    const model = await openStore(fixture)
    expect(await allTraces(store)).toEqual(await allTraces(model))
    await model.close?.()
  })

  test.each([...groups])('%s', async (_, group) => {
    for (const one of group) {
      const outcome = await replayCase(one, store, 'sql')
      if (engine === 'postgres' && isUnheld(outcome)) continue
      const verdict = judgeCase(one, outcome, ids)
      expect(verdict.kind === 'failed' ? { ...verdict, id: one.id, filter: one.filter } : undefined).toBe(
        undefined,
      )
    }
  })
})

/** PostgreSQL has no texts with NUL; MLflow's driver fails on them. */
function isUnheld(outcome: Outcome): boolean {
  return outcome.kind === 'unsupported' && outcome.message.includes('it has a NUL character')
}

/** Two keys that differ in case alone, as some of these traces have, are one key in the tables that MLflow makes on MySQL. */
async function setKeyCollation({ engine, db }: ServerDatabase, collation: string): Promise<void> {
  if (engine !== 'mysql') return
  for (const table of ['trace_tags', 'trace_request_metadata']) {
    await sql`alter table ${sql.table(table)} modify \`key\` varchar(250) collate ${sql.raw(collation)} not null`.execute(
      db,
    )
  }
}
