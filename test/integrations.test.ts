import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { findingReporters } from '../src/cli/reporters/findings/finding-reporters.ts'
import { readConfig } from '../src/lint/config/read-config.ts'
import { search } from './cli/lint/lint-in.ts'
import { temporaryTree } from './lint/files/temporary-tree.ts'

const page = readFileSync('docs/linting.md', 'utf8')
const version: string = JSON.parse(readFileSync('package.json', 'utf8')).version

/** A folder with a file to lint, and with commands that run this project instead of what would be installed. */
function projectWith(text: string): {
  folder: string
  run: (script: string, env?: Record<string, string>) => string
} {
  const folder = temporaryTree({ 'a.py': text, 'bin/': '' })
  const command = `exec '${process.execPath}' '${process.cwd()}/src/cli/main.ts' "$@"\n`
  const shims = {
    tracesift: `#!/bin/sh\n${command}`,
    npx: `#!/bin/sh\necho "npx $1 $2" >&2\nshift 2\n${command}`,
  }
  for (const [name, shim] of Object.entries(shims)) {
    writeFileSync(join(folder, 'bin', name), shim)
    chmodSync(join(folder, 'bin', name), 0o755)
  }
  const run = (script: string, env: Record<string, string> = {}) => {
    const PATH = `${join(folder, 'bin')}:${process.env.PATH}`
    const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-e', '-c', script], {
      cwd: folder,
      env: { PATH, ...env },
      encoding: 'utf8',
    })
    return `${stdout}${stderr.replace(/\d+\.\d s\)/, '0.0 s)')}exit ${status}`
  }
  return { folder, run }
}

const bare = search("status = 'OK'")

describe('.pre-commit-hooks.yaml', () => {
  const hooks: { id: string; entry: string; language: string; types_or: string[] }[] = parse(
    readFileSync('.pre-commit-hooks.yaml', 'utf8'),
  )

  test('has what pre-commit needs', () => {
    expect(hooks.map(({ id, language }) => [id, language])).toEqual([
      ['tracesift', 'node'],
      ['tracesift-fix', 'node'],
    ])
  })

  test.each(hooks)('$id runs', ({ id, entry }) => {
    const { folder, run } = projectWith(bare)
    expect(run(`${entry} --dialect databricks --format concise a.py`)).toBe(
      id === 'tracesift'
        ? 'a.py:1:37: error[missing-prefix]: "status" has no prefix; expected "attributes.status".\n1 finding in 1 file (1 filter, 1 file, 0.0 s).\n--fix mends 1.\nexit 1'
        : 'Fixed 1 fault in 1 file.\nNo findings (1 filter, 1 file, 0.0 s).\nexit 0',
    )
    expect(readFileSync(join(folder, 'a.py'), 'utf8')).toBe(
      id === 'tracesift' ? bare : search("attributes.status = 'OK'"),
    )
  })
})

describe('action.yml', () => {
  const action = parse(readFileSync('action.yml', 'utf8'))
  const step = action.runs.steps.at(-1)

  test('gives its command what its inputs say', () => {
    expect(action.runs.using).toBe('composite')
    const given = Object.values<string>(step.env).map(
      (value) => /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1],
    )
    expect(given.filter((name) => name === undefined || !(name in action.inputs))).toEqual([])
    expect(Object.keys(findingReporters)).toContain(action.inputs.format.default)
  })

  test('its command runs', () => {
    const { run } = projectWith(bare)
    const env = {
      TRACESIFT_PATHS: 'a.py',
      TRACESIFT_OPTIONS: '--dialect databricks',
      TRACESIFT_FORMAT: action.inputs.format.default,
      TRACESIFT_VERSION: version,
    }
    expect(run(step.run, env)).toBe(
      `::error file=a.py,line=1,endLine=1,col=37,endColumn=43,title=tracesift%3A missing-prefix::"status" has no prefix; expected "attributes.status".\nnpx --yes tracesift@${version}\n1 finding in 1 file (1 filter, 1 file, 0.0 s).\n--fix mends 1.\nexit 1`,
    )
  })

  test('paths are not expanded twice, and without options it runs as well', () => {
    const { run } = projectWith(search("attributes.status = 'OK'"))
    const env = {
      TRACESIFT_PATHS: '*.py',
      TRACESIFT_OPTIONS: '',
      TRACESIFT_FORMAT: 'text',
      TRACESIFT_VERSION: '1',
    }
    expect(run(step.run, env)).toBe('npx --yes tracesift@1\nNo findings (1 filter, 1 file, 0.0 s).\nexit 0')
  })
})

describe('docs/linting.md', () => {
  test('its configuration is one', async () => {
    const [, text = ''] = /<!-- config -->\n```json\n([\s\S]*?)```/.exec(page) ?? []
    expect(await readConfig(text, 'tracesift.config.json')).toMatchObject({
      baseline: 'tracesift-baseline.json',
    })
  })

  const workflows = [...page.matchAll(/<!-- workflow -->\n```yaml\n([\s\S]*?)```/g)].map(([, text = '']) =>
    parse(text),
  )
  const commands = workflows
    .flatMap(({ jobs, tracesift }) => jobs?.tracesift.steps ?? tracesift?.script ?? [])
    .map((step: string | { run?: string }) => (typeof step === 'string' ? step : step.run))
    .filter((command) => command !== undefined)

  test('its workflows are read', () => {
    expect([workflows.length, commands.length]).toEqual([3, 2])
  })

  test.each(commands)('%s', (command) => {
    const { folder, run } = projectWith(bare)
    expect(run(command)).toMatch(/^npx --yes tracesift\n1 finding in 1 file /)
    const [written = ''] = />\s*(\S+)$/.exec(command)?.slice(1) ?? []
    expect(JSON.parse(readFileSync(join(folder, written), 'utf8'))).toBeTypeOf('object')
  })

  test('the formats it names are those there are', () => {
    const [, list = ''] = /`--format` is one of ([^.]*)\./.exec(page) ?? []
    expect([...list.matchAll(/`(\w+)`/g)].map(([, name]) => name)).toEqual(Object.keys(findingReporters))
  })
})
