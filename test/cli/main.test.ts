import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

test('the process reads, writes and ends as its commands do', () => {
  const lines = '{"id":1,"text":"attributes.status = \'OK\'"}\n{"id":\n'
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/main.ts', 'check', '--jsonl'], {
    input: lines,
    encoding: 'utf8',
  })
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '{"id":1,"ok":true,"normalized":"attributes.status = \'OK\'","diagnostics":[]}\n',
    stderr: 'error: line 2: expected a JSON object such as {"id": 1, "text": "status = \'OK\'"}.\n',
  })
})

test('colour is for terminals, or for those who force it', () => {
  const check = (env: Record<string, string>) =>
    spawnSync(process.execPath, ['src/cli/main.ts', 'check', "status = 'OK'"], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, ...env },
    }).stdout
  expect(check({}).startsWith('error[missing-prefix]: ')).toBe(true)
  expect(check({ FORCE_COLOR: '1' }).startsWith('\x1b[1m\x1b[31merror[missing-prefix]\x1b[')).toBe(true)
})

test('a reader that has had enough ends it quietly', async () => {
  const child = spawn(process.execPath, ['src/cli/main.ts', 'check', '--jsonl'])
  const input = `{"text":"attributes.status = 'OK' AND tags.a = 'b'"}\n`.repeat(20_000)
  child.stdin.on('error', () => undefined).end(input)
  child.stdout.once('data', () => child.stdout.destroy())
  const [said, [code, signal]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  expect({ code, signal, said }).toEqual({ code: 0, signal: null, said: '' })
})

test.skipIf(!existsSync('/dev/full'))('an output that is full is an error in one line', () => {
  const full = openSync('/dev/full', 'w')
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/main.ts', 'explain', 'missing-prefix'], {
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  })
  closeSync(full)
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'error: The output cannot be written: there is no space left.\n',
  })
})

/** Fails whoever loads a library that takes long to load. */
const unwanted = /^(?:kysely|node:sqlite)/
const guard = `import { registerHooks } from 'node:module'
registerHooks({
  resolve(specifier, context, next) {
    if (${unwanted}.test(specifier)) throw new Error('loads ' + specifier)
    return next(specifier, context)
  },
})`

const light: [args: string[], status: number][] = [
  [['check', "attributes.status = 'OK'"], 0],
  [['fmt', "attributes.status = 'OK'"], 0],
  [['explain', 'missing-prefix'], 0],
  [['--help'], 0],
  [['search'], 2],
]

test.each(light)('%j without a database driver ends with %i', (args, expected) => {
  const { status } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(guard)}`, 'src/cli/main.ts', ...args],
    { encoding: 'utf8' },
  )
  expect(status).toBe(expected)
})

test('the version is that of the package', () => {
  const { stdout } = spawnSync(process.execPath, ['src/cli/main.ts', '--version'], { encoding: 'utf8' })
  expect(stdout).toBe(`${version}\n`)
})
