import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import type { efforts } from './measure.ts'
import { renderResults } from './render-results.ts'
import { type SuiteName, type SuiteResult, suites } from './suites.ts'

const usage = `Usage: npm run bench -- [--quick] [--json] [--suite NAME]…

Measures each suite in a process of its own and prints medians and ratios. Nothing fails for being slow.

  --quick        short, to see that every suite runs; its figures are rough
  --json         one JSON document; times in nanoseconds
  --suite NAME   only this one; may be repeated: ${Object.keys(suites).join(', ')}
`

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    suite: { type: 'string', multiple: true, default: Object.keys(suites) },
    help: { type: 'boolean', short: 'h', default: false },
  },
})

const unknown = values.suite.filter((name) => !Object.hasOwn(suites, name))
if (values.help) process.stdout.write(usage)
else if (unknown.length > 0) refuse(unknown)
else await runAll(values.suite as SuiteName[])

function refuse(names: readonly string[]): void {
  process.stderr.write(`There is no suite ${names.join(', ')}.\n\n${usage}`)
  process.exitCode = 2
}

async function runAll(names: readonly SuiteName[]): Promise<void> {
  const effort = values.quick ? 'quick' : 'full'
  const results = names.flatMap((name) => {
    const result = runSuite(name, effort)
    if (!values.json && result !== undefined) process.stdout.write(`${renderResults(result)}\n`)
    return result ?? []
  })
  if (!values.json) return
  const machine = { node: process.version, platform: process.platform, processors: availableParallelism() }
  process.stdout.write(`${JSON.stringify({ effort, ...machine, suites: results }, null, 2)}\n`)
}

function runSuite(name: SuiteName, effort: keyof typeof efforts): SuiteResult | undefined {
  const child = spawnSync(process.execPath, [`${import.meta.dirname}/run-suite.ts`, name, effort, '3'], {
    stdio: ['ignore', process.stderr.fd, process.stderr.fd, 'pipe'],
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
  })
  if (child.status === 0) return JSON.parse(child.output[3] ?? '')
  process.stderr.write(`The suite ${name} did not run to its end.\n`)
  process.exitCode = 1
  return undefined
}
