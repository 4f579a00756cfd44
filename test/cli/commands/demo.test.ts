import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { run } from '../run-in-process.ts'

const cwd = mkdtempSync(join(tmpdir(), 'tracesift-demo-'))
const now = '2026-01-31T12:00Z'

afterAll(() => rmSync(cwd, { recursive: true }))

test('makes a store that the other commands take', async () => {
  const made = await run(['demo', '--traces', '1500', '--out', 'demo.db', '--now', now], { cwd })
  expect(made).toEqual({ code: 0, out: '', err: 'Wrote 1,500 traces to demo.db.\n' })
  const counted = await run(['search', '--store', 'demo.db', '--count'], { cwd })
  expect(counted).toEqual({ code: 0, out: '1500\n', err: '' })
  const errors = await run(['report', 'errors', '--store', 'demo.db', '--now', now, '--format', 'json'], {
    cwd,
  })
  expect(JSON.parse(errors.out).count).toBeGreaterThan(0)
})

test('the clock is that of the surroundings where no time is given, and the file demo.db', async () => {
  const other = mkdtempSync(join(cwd, 'other-'))
  const args = ['demo', '--traces', '20', '--seed', '7']
  expect((await run(args, { cwd: other })).code).toBe(0)
  const { out } = await run(['search', '--store', 'demo.db', '--since', '1d', '--count'], { cwd: other })
  expect(Number(out)).toBeGreaterThan(0)
})

test('says on a terminal how far it is, and takes that away', async () => {
  const args = ['demo', '--traces', '20000', '--out', 'shown.db', '--now', now]
  const { err } = await run(args, { cwd, columns: 80 })
  expect(err).toBe(
    '\r\x1b[KMaking traces: 50%\r\x1b[KMaking traces: 100%\r\x1b[KWrote 20,000 traces to shown.db.\n',
  )
})

test('a file that is there stays', async () => {
  writeFileSync(join(cwd, 'mine.db'), 'mine')
  const ran = await run(['demo', '--traces', '5', '--out', 'mine.db'], { cwd })
  expect(ran).toEqual({
    code: 2,
    out: '',
    err: `error: "${cwd}/mine.db" is there already; a demo store is only made where there is no file.\n`,
  })
  expect(readFileSync(join(cwd, 'mine.db'), 'utf8')).toBe('mine')
})

test.each([
  [['--traces', '0'], /whole number above 0/],
  [['--traces', '1e3'], /whole number above 0/],
  [['--seed', 'x'], /whole number of up to nine digits/],
  [['--now', 'noon'], /Expected a time back from now/],
])('refuses %j', async (args, message) => {
  const { code, err } = await run(['demo', ...args, '--out', 'refused.db'], { cwd })
  expect(code).toBe(2)
  expect(err).toMatch(message)
  expect(existsSync(join(cwd, 'refused.db'))).toBe(false)
})

test('where there is no such folder, one error says so', async () => {
  const { code, err } = await run(['demo', '--traces', '5', '--out', 'none/demo.db'], { cwd })
  expect({ code, lines: err.split('\n').length }).toEqual({ code: 2, lines: 2 })
})
