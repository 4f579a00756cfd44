import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chooseStore } from '../../src/cli/choose-store.ts'
import type { CliIo } from '../../src/cli/cli-io.ts'

function io(cwd: string, env: Record<string, string> = {}): CliIo {
  const out = { write: () => undefined, colour: false }
  return { input: (async function* () {})(), out, err: out, env, cwd }
}

const variable = { MLFLOW_TRACKING_URI: 'sqlite:///x.db' }

const rows: [option: string | undefined, env: Record<string, string>, store: string][] = [
  ['traces.jsonl', {}, '/home/me/traces.jsonl'],
  ['/data/mlflow.db', variable, '/data/mlflow.db'],
  ['sqlite:///rel.db', variable, 'sqlite:///rel.db'],
  ['postgresql+psycopg2://h/d', {}, 'postgresql+psycopg2://h/d'],
  ['http://127.0.0.1:5000', variable, 'http://127.0.0.1:5000'],
  ['databricks', variable, 'databricks'],
  [undefined, variable, 'sqlite:///x.db'],
  ['', variable, 'sqlite:///x.db'],
  [undefined, { MLFLOW_TRACKING_URI: 'y.db' }, '/home/me/y.db'],
]

test.each(rows)('--store %s with %j', (option, env, store) => {
  expect(chooseStore(option, io('/home/me', env))).toBe(store)
})

test('./mlflow.db, where it is there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tracesift-'))
  expect(() => chooseStore(undefined, io(folder))).toThrow(
    'There is no ./mlflow.db here: name the store with --store or in MLFLOW_TRACKING_URI.',
  )
  writeFileSync(join(folder, 'mlflow.db'), '')
  expect(chooseStore(undefined, io(folder))).toBe(join(folder, 'mlflow.db'))
})
