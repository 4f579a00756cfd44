import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { arrayStore } from '../../src/search/stores/array-store.ts'
import { openSqliteStore } from '../../src/search/stores/sqlite-store.ts'
import { allTraces } from './all-traces.ts'
import { judgeCase, type Verdict } from './judge-case.ts'
import { type Backend, type Case, replayCase } from './replay-case.ts'

const usage =
  'Usage: npm run -s conformance -- --db FILE --cases FILE.jsonl [--backend sql|memory|text] [--group G]'

/** Replays a corpus of searches with MLflow's own answers; one JSON line a failing case, then the counts. */
async function main(): Promise<void> {
  const { db, cases: file, backend, group } = readArguments()
  const database = openSqliteStore(db)
  const traces = await allTraces(database)
  const store = backend === 'memory' ? arrayStore(traces) : database
  const verdicts: Verdict[] = []
  for (const one of readCases(file)) {
    if (group !== undefined && one.group !== group) continue
    const verdict = judgeCase(
      one,
      await replayCase(one, store, backend),
      traces.map(({ info }) => info.traceId),
    )
    verdicts.push(verdict)
    if (verdict.kind === 'failed')
      print({ id: one.id, group: one.group, filter: one.filter, order_by: one.order_by, ...verdict })
  }
  await database.close?.()
  summarize(verdicts)
}

function readArguments(): { db: string; cases: string; backend: Backend; group: string | undefined } {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    options: { db: text, cases: text, backend: { ...text, default: 'sql' }, group: text },
  })
  const { db, cases, backend, group } = values
  if (db === undefined || cases === undefined || !isBackend(backend)) throw new TypeError(usage)
  return { db, cases, backend, group }
}

function isBackend(name: string): name is Backend {
  return name === 'sql' || name === 'memory' || name === 'text'
}

function readCases(file: string): readonly Case[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Case)
}

function summarize(verdicts: readonly Verdict[]): void {
  const count = (kind: Verdict['kind']) => verdicts.filter((verdict) => verdict.kind === kind).length
  process.stdout.write(
    `${count('passed')} passed, ${count('failed')} failed, ${count('deviating')} deviating\n`,
  )
  if (count('failed') > 0) process.exitCode = 1
}

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof TypeError ? error.message : String((error as Error).stack)}\n`)
  process.exitCode = 2
})
