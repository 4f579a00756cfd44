import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { suites } from '../../bench/suites.ts'

const script = fileURLToPath(new URL('../../bench/run.ts', import.meta.url))

function bench(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

test('prints one JSON document', { timeout: 60_000 }, () => {
  const { status, stdout } = bench('--quick', '--json', '--suite', 'check')
  expect(status).toBe(0)
  const { effort, suites } = JSON.parse(stdout)
  expect(effort).toBe('quick')
  expect(suites).toHaveLength(1)
  expect(suites[0].contests[0]).toEqual({
    title: '4 conditions, checked',
    thing: 'filter',
    measurements: ['databricks', 'mlflow', 'extended', 'databricks, and compiled to a predicate'].map(
      (name) => ({
        name,
        median: expect.any(Number),
        quartiles: [expect.any(Number), expect.any(Number)],
        ratio: expect.any(Number),
      }),
    ),
  })
})

test('prints a table', { timeout: 60_000 }, () => {
  const { status, stdout, stderr } = bench('--quick', '--suite', 'sql')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(/^sql: .+ median\/query .+ × tracesift\n {2}tracesift .+\n/)
})

test('knows its suites', () => {
  const { status, stderr } = bench('--suite', 'nope')
  expect({ status, first: stderr.split('\n')[0] }).toEqual({ status: 2, first: 'There is no suite nope.' })
  expect(bench('--help').stdout).toContain(Object.keys(suites).join(', '))
})
