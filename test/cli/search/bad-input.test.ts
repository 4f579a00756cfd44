import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { insertTraces, makeMlflowDatabase } from '../../search/stores/mlflow-database.ts'
import { scriptedServer } from '../../search/stores/server/scripted-server.ts'
import { run } from '../run-in-process.ts'

let cwd: string
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'tracesift-'))
  copyFileSync('test/fixtures/greetings.db', join(cwd, 'mlflow.db'))
})
afterEach(() => rmSync(cwd, { recursive: true }))

/** One clear error, and no part of a file; the folder in the message is `.`. */
async function fails(args: readonly string[], message: string, terminal?: number): Promise<void> {
  const before = readdirSync(cwd)
  const { code, out, err } = await run(['search', ...args], { cwd, ...(terminal && { columns: terminal }) })
  expect({ code, out, err: err.replaceAll(cwd, '.') }).toEqual({
    code: 2,
    out: '',
    err: `error: ${message}\n`,
  })
  expect(readdirSync(cwd)).toEqual(before)
}

const columns =
  'Columns: trace_id, trace, client_request_id, state, request_time, execution_duration, request, response, ' +
  'trace_metadata, tags, spans, assessments.'

describe('wrong use', () => {
  test.each<[args: string[], message: string]>([
    [['--columns', 'trace_id,stat'], `There is no column "stat". Nearest: state. ${columns}`],
    [['--columns', 'colour', '--format', 'csv'], `There is no column "colour". ${columns}`],
    [
      ['--columns', 'trace_id,,tags'],
      "option '--columns <names>' argument 'trace_id,,tags' is invalid. Expected names with commas between them, such as trace_id,state,tags.",
    ],
    [
      ['--extract', 'chat.input.question'],
      'The extract field is malformed: expected one of inputs, outputs, attributes; nearest: chat.inputs.question.\n' +
        '  chat.input.question\n       ^^^^^',
    ],
    [
      ['--format', 'ids', '--extract', 'chat.inputs'],
      '--format ids has no columns: leave out --columns, --column-names and --extract.',
    ],
    [
      ['--watch', '--format', 'arrow'],
      '--format arrow has an end, and --watch has none: use table, jsonl, csv or ids.',
    ],
    [['--watch', '--store', 'x.jsonl'], 'An export does not change: --watch needs a database or a server.'],
    [['--watch', '--count'], "option '--count' cannot be used with option '--watch'"],
    [
      ['--watch', '--interval', '0'],
      "option '--interval <seconds>' argument '0' is invalid. Expected a number of seconds above 0.",
    ],
    [
      ['--since', 'yesterday'],
      "option '--since <time>' argument 'yesterday' is invalid. Expected a time back from now such as 90m, 24h, 7d or 2w, a date such as 2026-01-31 or 2026-01-31T12:00Z, or ms since the epoch.",
    ],
    [['--output', 'no/such/a.csv'], '"no/such/a.csv" cannot be written: its folder does not exist.'],
  ])('%j', async (args, message) => {
    await fails(args, message)
  })

  test('bytes are not for a terminal', async () => {
    const message =
      '--format arrow writes bytes that a terminal cannot show: name a file with --output, or pipe them on.'
    await fails(['--format', 'arrow'], message, 80)
  })
})

describe('a store that cannot be read', () => {
  const output = ['--output', 'a.csv', '--format', 'csv']

  test('is not of MLflow', async () => {
    const other = new DatabaseSync(join(cwd, 'other.db'))
    other.exec('CREATE TABLE t (a)')
    other.close()
    const message =
      'The SQLite database "./other.db" has none of MLflow\'s traces: there is no table trace_info.'
    await fails([...output, '--store', 'other.db'], message)
  })

  test('is no database', async () => {
    writeFileSync(join(cwd, 'text.db'), 'no database at all, but long enough to have a header'.repeat(20))
    await fails([...output, '--store', 'text.db'], '"./text.db" is not a SQLite database.')
  })

  test('is locked', async () => {
    const writer = new DatabaseSync(join(cwd, 'mlflow.db'))
    writer.exec('BEGIN EXCLUSIVE')
    await fails(output, '"./mlflow.db" is locked by another process.')
    writer.close()
  })

  test('is cut off', async () => {
    truncateSync(join(cwd, 'mlflow.db'), 100_000)
    await fails(output, '"./mlflow.db" is damaged or cut off.')
  })

  test('is damaged where only a later page is', async () => {
    makeDamagedStore(join(cwd, 'damaged.db'))
    const all = [...output, '--max-results', 'all', '--store', 'damaged.db']
    await fails(all, '"./damaged.db" is damaged or cut off.')
  })

  test('is an export with a line that is no trace', async () => {
    writeFileSync(join(cwd, 'a.jsonl'), '{"info":{"trace_id":1}}\n')
    await fails([...output, '--store', 'a.jsonl'], './a.jsonl:1: info.trace_id: expected a text, found 1.')
  })

  test('breaks off in the middle of a page', async () => {
    await using server = await scriptedServer(
      { body: { traces: [{ trace_id: 'tr-1', request_time: 1 }], next_page_token: 'next' } },
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
        response.write('{"traces": [{"trace_id": "tr-2"', () => response.destroy())
      },
    )
    const args = ['--store', server.url, '--experiment', '1', '--max-results', 'all', ...output]
    await fails(args, `${server.url} broke off the connection before its answer was whole.`)
  })
})

/** A database whose last pages, of the oldest traces' long tags, are noise. */
function makeDamagedStore(path: string): void {
  const filled = makeMlflowDatabase(path)
  filled.exec('BEGIN')
  for (let number = 3000; number > 0; number--) {
    const info = { traceId: `tr-${number}`, requestTime: number, state: 'OK' as const, assessments: [] }
    insertTraces(filled, [{ info: { ...info, tags: { long: 'x'.repeat(3000) }, traceMetadata: {} } }])
  }
  filled.exec('COMMIT')
  filled.close()
  const { size } = statSync(path)
  truncateSync(path, size - 400_000)
  truncateSync(path, size)
}
