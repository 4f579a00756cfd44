import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openSqliteStore } from '../../src/search/stores/sqlite-store.ts'
import { analysisQuestions } from './analysis-questions.ts'
import { draftAnalysedTraces } from './draft-analysed-traces.ts'
import { pythonEnvironment, pythonVariables } from './python-environment.ts'
import { sameAnswer } from './same-answer.ts'

const usage =
  'Usage: npm run -s test:analysis -- [--seed N]… [--traces N]\nBy default the seeds 1, 2 and 3.\n'

/** Compares the analyses with those of MLflow and pandas, on stores that MLflow itself fills. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', multiple: true, default: ['1', '2', '3'] },
      traces: { type: 'string', default: '400' },
    },
  })
  const numbers = [...values.seed, values.traces].map(Number)
  if (!numbers.every((value) => Number.isSafeInteger(value) && value >= 0)) throw new TypeError(usage)
  let differences = 0
  for (const seed of values.seed) differences += await compareSeed(Number(seed), Number(values.traces))
  process.exitCode = differences > 0 ? 1 : 0
}

async function compareSeed(seed: number, count: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'tracesift-analysis-'))
  try {
    return await compareIn(folder, seed, count)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function compareIn(folder: string, seed: number, count: number): Promise<number> {
  const questions = analysisQuestions()
  const path = join(folder, 'mlflow.db')
  const { experiments, answers } = askPython({
    uri: `sqlite:///${path}`,
    artifacts: folder,
    experiments: ['one', 'other'],
    traces: draftAnalysedTraces(seed, count),
    questions: questions.map(({ ask }) => ask),
  })
  const store = openSqliteStore(path)
  const { aggregate: _, ...searching } = store
  let differences = 0
  for (const [index, { ask, answer }] of questions.entries()) {
    const ids = ask.experiments.map((number) => experiments[number] ?? '')
    for (const way of [store, searching]) {
      const found = await answer(way, ids)
      if (sameAnswer(found, answers[index])) continue
      differences += 1
      show({ seed, ...ask, mlflow: answers[index], found })
    }
  }
  await store.close()
  process.stdout.write(`seed ${seed}: ${questions.length} questions, ${differences} differences\n`)
  return differences
}

interface PythonAnswer {
  readonly experiments: readonly string[]
  readonly answers: readonly unknown[]
}

function askPython(request: object): PythonAnswer {
  const script = fileURLToPath(new URL('analysis.py', import.meta.url))
  const { status, stdout } = spawnSync(pythonEnvironment(), [script], {
    env: pythonVariables,
    input: JSON.stringify(request),
    stdio: ['pipe', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
  })
  if (status !== 0) throw new Error(`Python ended with ${status}.`)
  return JSON.parse(stdout)
}

function show(difference: object): void {
  process.stdout.write(`${JSON.stringify(difference)}\n`)
}

await main()
