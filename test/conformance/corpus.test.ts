import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { arrayStore } from '../../src/search/stores/array-store.ts'
import { openSqliteStore } from '../../src/search/stores/sqlite-store.ts'
import { allTraces } from './all-traces.ts'
import { judgeCase } from './judge-case.ts'
import { type Backend, type Case, replayCase } from './replay-case.ts'

const database = openSqliteStore(fileURLToPath(new URL('../fixtures/traces.db', import.meta.url)))
const traces = await allTraces(database)
const ids = traces.map(({ info }) => info.traceId)

const lines = readFileSync(new URL('corpus.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const cases = lines.map((line) => JSON.parse(line) as Case)
const groups = Map.groupBy(cases, ({ group }) => group)

describe.each<Backend>(['sql', 'memory', 'text'])("MLflow's own answers, by %s", (backend) => {
  const store = backend === 'memory' ? arrayStore(traces) : database

  it.each([...groups])('%s', async (_, group) => {
    for (const one of group) {
      const verdict = judgeCase(one, await replayCase(one, store, backend), ids)
      expect(verdict.kind === 'failed' ? { ...verdict, id: one.id, filter: one.filter } : undefined).toBe(
        undefined,
      )
    }
  })
})
