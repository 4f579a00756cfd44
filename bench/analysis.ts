import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { pythonEnvironment, pythonVariables } from '../test/oracle/python-environment.ts'
import { requireSameResult } from './require-same-result.ts'

const usage = `Usage: node bench/analysis.ts [--traces N] [--rounds N] [--alone]

Times two reports over a store of N traces (by default 100000), as whole processes, beside MLflow and pandas answering the
same questions; --alone leaves those out.
`

/** When the last trace of the store that `make-store.ts` makes begins, and the reports look. */
const now = Date.UTC(2026, 0, 31, 12)

interface Answer {
  readonly answer: readonly number[]
  readonly megabytes: number
  readonly seconds: number
}

function main(): void {
  const { values } = parseArgs({
    options: {
      traces: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '3' },
      alone: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) process.stdout.write(usage)
  else timeReports(Number(values.traces), Number(values.rounds), values.alone)
}

function timeReports(count: number, rounds: number, alone: boolean): void {
  const folder = mkdtempSync(join(tmpdir(), 'tracesift-bench-'))
  const path = join(folder, 'mlflow.db')
  makeStore(path, count)
  const script = (name: string) => join(import.meta.dirname, 'analysis', name)
  const commands = [
    ['tracesift', process.execPath, script('answer.ts')],
    ...(alone ? [] : [['MLflow + pandas', pythonEnvironment(), script('answer.py')]]),
  ]
  for (const question of ['performance', 'errors']) {
    compare(question, commands, [`sqlite:///${path}`, question, String(now)], rounds)
  }
  rmSync(folder, { recursive: true })
}

/** In a process of its own: what this one took at most would count as what its children take. */
function makeStore(path: string, count: number): void {
  const script = join(import.meta.dirname, 'make-store.ts')
  const { status } = spawnSync(process.execPath, [script, path, '--traces', String(count)], {
    stdio: 'inherit',
  })
  if (status !== 0) throw new TypeError(`"${script}" ended with ${status}.`)
}

function compare(
  question: string,
  commands: readonly (readonly string[])[],
  parts: readonly string[],
  rounds: number,
): void {
  const runs = commands.map(([name = '', command = '', script = '']) => ({
    name,
    run: () => answerOf(command, [script, ...parts]),
    answers: [] as Answer[],
  }))
  for (let round = 0; round < rounds; round++) for (const { run, answers } of runs) answers.push(run())
  requireSameResult(
    runs.map(({ name, answers }) => ({ name, run: () => JSON.stringify(answers[0]?.answer) })),
  )
  const [ours = 0] = runs.map(({ answers }) => medianOf(answers, 'seconds'))
  for (const { name, answers } of runs) {
    const seconds = medianOf(answers, 'seconds')
    const megabytes = Math.round(medianOf(answers, 'megabytes'))
    process.stdout.write(
      `${question}, ${name}: ${seconds.toFixed(2)} s, ${megabytes} MB, ${(seconds / ours).toFixed(1)} times as long\n`,
    )
  }
}

/** Runs a process from its start to its end; it says itself how much memory it took at most. */
function answerOf(command: string, parts: readonly string[]): Answer {
  const begun = performance.now()
  const { status, stdout } = spawnSync(command, parts, {
    env: pythonVariables,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  })
  if (status !== 0) throw new TypeError(`"${command} ${parts.join(' ')}" ended with ${status}.`)
  return { ...JSON.parse(stdout), seconds: (performance.now() - begun) / 1000 }
}

function medianOf(answers: readonly Answer[], what: 'seconds' | 'megabytes'): number {
  const sorted = answers.map((answer) => answer[what]).sort((one, other) => one - other)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

main()
