import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tableFromIPC } from 'apache-arrow'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Ran, run, type Surroundings } from '../run-in-process.ts'

const [goodbye, evening, morning] = [
  'tr-b83c7fbbff166e127b238ff16be6ffce',
  'tr-9f714f4c51d302890bcb4f3251853697',
  'tr-a0b61019cd4c44012e16c65cb086411d',
] as const

let cwd: string
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'tracesift-'))
  copyFileSync('test/fixtures/greetings.db', join(cwd, 'mlflow.db'))
})
afterEach(() => rmSync(cwd, { recursive: true }))

const search = (args: readonly string[], surroundings: Surroundings = {}) =>
  run(['search', ...args], { cwd, ...surroundings })

const clean = (out: string): Ran => ({ code: 0, out, err: '' })
const lines = (...texts: string[]) => texts.map((text) => `${text}\n`).join('')
const nothing = (window: string) => `Nothing${window} matches among the 3 traces of PLACE.\n`

/** When the last of the three traces began, and a day later. */
const last = Date.parse('2026-11-23T07:01:11.385Z')
const now = last + 86_400_000

describe('what is searched', () => {
  test.each<[args: string[], ran: Ran]>([
    [['--since', '24h'], clean(lines(goodbye))],
    [['--since', '2026-11-23T07:01:10.383Z'], clean(lines(goodbye, evening))],
    [['--until', '2026-11-23T07:01:10.383Z'], clean(lines(morning))],
    [['--since', '1795417270383', '--until', '1795417271385'], clean(lines(evening))],
    [['--since', '12h'], { code: 0, out: '', err: nothing(' since 2026-11-23T19:01:11.385Z') }],
    [
      ['--since', '2026-01-01', '--until', '2026-02-01'],
      {
        code: 0,
        out: '',
        err: nothing(' since 2026-01-01T00:00:00.000Z before 2026-02-01T00:00:00.000Z'),
      },
    ],
    [['--experiment-name', 'greetings'], clean(lines(goodbye, evening, morning))],
    [['--experiment', '1', '--experiment-name', 'greetings'], clean(lines(goodbye, evening, morning))],
    [['--experiment-name', 'x'], { code: 2, out: '', err: 'error: The store has no experiment "x".\n' }],
    [['--max-results', 'all'], clean(lines(goodbye, evening, morning))],
  ])('%j', async (args, ran) => {
    const found = await search(['--format', 'ids', ...args], { now })
    expect({ ...found, err: found.err.replace(join(cwd, 'mlflow.db'), 'PLACE') }).toEqual(ran)
  })

  test('a page token after a relative time comes with the time', async () => {
    const page = (...args: string[]) => search(['--format', 'ids', '--max-results', '1', ...args], { now })
    const first = await page('--since', '25h')
    const [, rest = ''] = /^More traces match; the next are behind (.*)\n$/.exec(first.err) ?? []
    expect(rest).toMatch(/^--since 2026-11-23T06:01:11.385Z --page-token \S+$/)
    expect((await page(...rest.split(' '))).out).toBe(lines(evening))
  })
})

describe('how many match', () => {
  test.each<[args: string[], count: number]>([
    [[], 3],
    [["status = 'OK'"], 2],
    [["status = 'OK'", '--max-results', '1', '--format', 'json'], 2],
    [['--experiment', '1', '--since', '2026-11-23T07:01:11Z'], 1],
  ])('%j', async (args, count) => {
    expect(await search([...args, '--count'])).toEqual(clean(`${count}\n`))
  })

  test('none says what was searched', async () => {
    expect(await search(["tags.person = 'x'", '--count'])).toEqual({
      code: 0,
      out: '0\n',
      err: `Nothing matches among the 3 traces of ${join(cwd, 'mlflow.db')}.\n`,
    })
  })
})

describe('columns', () => {
  const chosen = [
    '--columns',
    'trace_id, state',
    '--extract',
    'evening_greeting.inputs.name',
    '--max-results',
    '2',
  ]
  const page = expect.stringMatching(/^More traces match/)

  test.each<[format: string, out: string]>([
    ['csv', `trace_id,state,evening_greeting.inputs.name\r\n${goodbye},ERROR,\r\n${evening},OK,Mary\r\n`],
    [
      'jsonl',
      lines(
        `{"trace_id":"${goodbye}","state":"ERROR","evening_greeting.inputs.name":null}`,
        `{"trace_id":"${evening}","state":"OK","evening_greeting.inputs.name":"Mary"}`,
      ),
    ],
    [
      'table',
      lines(
        'trace_id                             state  evening_greeting.inputs.name',
        `${goodbye}  ERROR`,
        `${evening}  OK     Mary`,
      ),
    ],
  ])('as %s', async (format, out) => {
    expect(await search(['--format', format, ...chosen])).toEqual({ code: 0, out, err: page })
  })

  test('of Databricks', async () => {
    const { out } = await search(['--format', 'csv', '--column-names', 'databricks', '--max-results', '1'])
    expect(out.split('\r\n')[0]).toBe(
      'request_id,timestamp_ms,status,execution_time_ms,request,response,request_metadata,tags',
    )
  })

  test('of spans', async () => {
    const { out } = await search(['--format', 'jsonl', '--include-spans', "tags.person = 'Tom'"])
    expect(JSON.parse(out).data.spans).toMatchObject([{ name: 'morning_greeting' }])
  })
})

describe('Arrow', () => {
  const ids = (bytes: Uint8Array) => [...(tableFromIPC(bytes).getChild('trace_id') ?? [])]

  test('through a pipe is a stream', async () => {
    const { code, out, err } = await search(['--format', 'arrow', '--max-results', 'all'])
    const bytes = Buffer.from(out, 'latin1')
    expect([code, err, ids(bytes), bytes.subarray(0, 4).toString('hex')]).toEqual([
      0,
      '',
      [goodbye, evening, morning],
      'ffffffff',
    ])
  })

  test('in a file is a file', async () => {
    const ran = await search(['--format', 'arrow', '--output', 'a.arrow'], { columns: 80 })
    const bytes = readFileSync(join(cwd, 'a.arrow'))
    expect([ran, ids(bytes), bytes.subarray(0, 6).toString()]).toEqual([
      clean(''),
      [goodbye, evening, morning],
      'ARROW1',
    ])
  })
})

test('a file has what would have been printed, as wide as a pipe', async () => {
  const printed = await search([])
  expect(await search(['--output', 'a.txt'], { columns: 40 })).toEqual(clean(''))
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(printed.out)
})

test('an interrupted search leaves no file', async () => {
  const interrupted = AbortSignal.abort(new Error('Interrupted.'))
  expect(await search(['--output', 'a.txt'], { interrupted })).toEqual({
    code: 2,
    out: '',
    err: 'error: Interrupted.\n',
  })
  expect(readdirSync(cwd)).toEqual(['mlflow.db'])
})

test('a count says what the dialect warns of', async () => {
  const { code, out, err } = await search(["status = 'NOPE'", '--count'])
  expect({ code, out }).toEqual({ code: 0, out: '0\n' })
  expect(err).toMatch(/^warning\[unknown-status\][\s\S]*\nNothing matches among the 3 traces of /)
})
