import { expect, test } from 'vitest'
import { chooseExperiments } from '../../src/cli/choose-experiments.ts'
import type { TraceStore } from '../../src/search/trace-store.ts'

const plain: TraceStore = { dialect: 'mlflow', search: async () => ({ traces: [] }) }
const naming: TraceStore = { ...plain, findExperiment: async (name) => (name === 'chat' ? '7' : undefined) }

async function choose(options: string[], store: TraceStore, env: Record<string, string>) {
  let said = ''
  const out = { write: () => undefined, colour: false }
  const err = {
    write: (text: string | Uint8Array) => {
      said += text
    },
    colour: false,
  }
  const input = (async function* () {})()
  const chosen = await chooseExperiments(options, store, { input, out, err, env, cwd: '/' }).catch(
    (error: Error) => error.message,
  )
  return [chosen, said]
}

const id = { MLFLOW_EXPERIMENT_ID: '3' }
const name = { MLFLOW_EXPERIMENT_NAME: 'chat' }
const other = { MLFLOW_EXPERIMENT_NAME: 'ch"at' }

const rows: [
  options: string[],
  store: TraceStore,
  env: Record<string, string>,
  chosen: unknown,
  said: string,
][] = [
  [[], plain, {}, undefined, ''],
  [['1', '2'], plain, { ...id, ...name }, ['1', '2'], ''],
  [[], plain, id, ['3'], 'Searching experiment 3 (MLFLOW_EXPERIMENT_ID).\n'],
  [[], naming, { ...id, ...name }, ['3'], 'Searching experiment 3 (MLFLOW_EXPERIMENT_ID).\n'],
  [[], plain, { MLFLOW_EXPERIMENT_ID: '' }, undefined, ''],
  [[], naming, name, ['7'], 'Searching experiment 7 (MLFLOW_EXPERIMENT_NAME is "chat").\n'],
  [
    [],
    naming,
    other,
    'MLFLOW_EXPERIMENT_NAME is "ch\\"at", but the store has no experiment of that name.',
    '',
  ],
  [
    [],
    plain,
    name,
    'MLFLOW_EXPERIMENT_NAME is "chat", but this store knows experiments by their ids only: use --experiment.',
    '',
  ],
]

test.each(rows)('--experiment %j, %#', async (options, store, env, chosen, said) => {
  expect(await choose(options, store, env)).toEqual([chosen, said])
})
