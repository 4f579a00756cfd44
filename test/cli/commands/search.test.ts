import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { scriptedServer } from '../../search/stores/server/scripted-server.ts'
import { type Ran, run, type Surroundings } from '../run-in-process.ts'

const greetings = 'test/fixtures/greetings.db'
const folder = mkdtempSync(join(tmpdir(), 'tracesift-'))
copyFileSync(greetings, join(folder, 'mlflow.db'))

const [goodbye, evening, morning] = [
  'tr-b83c7fbbff166e127b238ff16be6ffce',
  'tr-9f714f4c51d302890bcb4f3251853697',
  'tr-a0b61019cd4c44012e16c65cb086411d',
]

const table = `\
trace id                             time (UTC)           duration  state  name              request
${goodbye}  2026-11-23 07:01:11      4 ms  ERROR  goodbye           {}
${evening}  2026-11-23 07:01:10       1 s  OK     evening_greeting  {"name": "Mary"}
${morning}  2026-11-23 07:01:09    1.06 s  OK     morning_greeting  {"name": "Tom"}
`

const narrow = `\
trace id            time (UTC)           duration  state  name          request
tr-b83c7fbbff166e…  2026-11-23 07:01:11      4 ms  ERROR  goodbye       {}
tr-9f714f4c51d302…  2026-11-23 07:01:10       1 s  OK     evening_gre…  {"name"…
tr-a0b61019cd4c44…  2026-11-23 07:01:09    1.06 s  OK     morning_gre…  {"name"…
`

const nope = `\
warning[unknown-status]: 'NOPE' is not a status, so this matches no trace's status; expected one of OK, ERROR, IN_PROGRESS, case-sensitive.
 --> filter:1:10
  |
1 | status = 'NOPE'
  |          ^^^^^^

`

const none = (where: string) => `Nothing matches among the 3 traces of ${where}.\n`

const ids = (...found: (string | undefined)[]): Ran => ({
  code: 0,
  out: found.map((id) => `${id}\n`).join(''),
  err: '',
})

const rows: [what: string, args: string[], surroundings: Surroundings, ran: Ran][] = [
  ['everything, from ./mlflow.db', [], { cwd: folder }, { code: 0, out: table, err: '' }],
  ['as wide as the terminal', [], { cwd: folder, columns: 80 }, { code: 0, out: narrow, err: '' }],
  ['a filter', ["status = 'OK'", '--format', 'ids'], { cwd: folder }, ids(evening, morning)],
  [
    'a filter from a pipe',
    ['-', '--format', 'ids'],
    { cwd: folder, input: "status = 'OK'\n" },
    ids(evening, morning),
  ],
  [
    'in another dialect',
    ["status = 'ERROR' OR tags.person = 'Tom'", '--dialect', 'extended', '--format', 'ids'],
    { cwd: folder },
    ids(goodbye, morning),
  ],
  [
    'the store of a variable',
    ['--format', 'ids'],
    { env: { MLFLOW_TRACKING_URI: `sqlite:///${greetings}` } },
    ids(goodbye, evening, morning),
  ],
  [
    'an order',
    ['--order-by', 'status', '--order-by', 'execution_time_ms DESC', '--format', 'ids'],
    { cwd: folder },
    ids(goodbye, morning, evening),
  ],
  [
    'the experiment of a variable',
    ['--format', 'ids'],
    { cwd: folder, env: { MLFLOW_EXPERIMENT_NAME: 'greetings' } },
    {
      ...ids(goodbye, evening, morning),
      err: 'Searching experiment 1 (MLFLOW_EXPERIMENT_NAME is "greetings").\n',
    },
  ],
  [
    'an experiment that is not there',
    [],
    { cwd: folder, env: { MLFLOW_EXPERIMENT_NAME: 'x' } },
    {
      code: 2,
      out: '',
      err: 'error: MLFLOW_EXPERIMENT_NAME is "x", but the store has no experiment of that name.\n',
    },
  ],
  [
    'nothing, with a warning',
    ["status = 'NOPE'"],
    { cwd: folder },
    { code: 0, out: '', err: nope + none(join(folder, 'mlflow.db')) },
  ],
  [
    'nothing, in some experiments',
    ['--experiment', '7', '--experiment', '8', '--store', `sqlite:///${greetings}`],
    {},
    {
      code: 0,
      out: '',
      err: `Nothing matches among the 0 traces of experiments 7, 8 in sqlite:///${greetings}.\n`,
    },
  ],
  [
    'nothing, as CSV',
    ["tags.person = 'x'", '--format', 'csv'],
    { cwd: folder },
    {
      code: 0,
      out: 'trace_id,client_request_id,state,request_time,execution_duration,request,response,trace_metadata,tags,assessments\r\n',
      err: none(join(folder, 'mlflow.db')),
    },
  ],
  [
    'nothing, by its run',
    ['--run', 'x'],
    { cwd: folder },
    { code: 0, out: '', err: none(join(folder, 'mlflow.db')) },
  ],
  [
    'nothing, by its model',
    ['--model', 'x'],
    { cwd: folder },
    { code: 0, out: '', err: none(join(folder, 'mlflow.db')) },
  ],
  [
    'a refused filter that extended takes',
    ["status = 'OK' OR tags.a = 'b'"],
    { cwd: folder },
    {
      code: 1,
      out: '',
      err: `\
error[or-unsupported]: OR is not supported: conditions are joined with AND only; use separate queries.
 --> filter:1:15
  |
1 | status = 'OK' OR tags.a = 'b'
  |               ^^
  = help: Search separately for:
            status = 'OK'
            tags.a = 'b'

The mlflow dialect refuses this filter; --dialect extended takes it.
`,
    },
  ],
  [
    'a refused filter',
    ['tags.a ='],
    { cwd: folder },
    {
      code: 1,
      out: '',
      err: `\
error[missing-value]: The value after = is missing.
 --> filter:1:8
  |
1 | tags.a =
  |        ^
`,
    },
  ],
  [
    'no store',
    [],
    {},
    {
      code: 2,
      out: '',
      err: 'error: There is no ./mlflow.db here: name the store with --store or in MLFLOW_TRACKING_URI.\n',
    },
  ],
  [
    'a store that is not there',
    ['--store', '/nowhere/x.db'],
    {},
    { code: 2, out: '', err: 'error: There is no file "/nowhere/x.db".\n' },
  ],
  [
    'a wrong experiment',
    ['--experiment', 'abc'],
    { cwd: folder },
    { code: 2, out: '', err: 'error: An experiment id is a decimal integer, such as 1; found "abc".\n' },
  ],
  [
    'a wrong page token',
    ['--page-token', 'x'],
    { cwd: folder },
    {
      code: 2,
      out: '',
      err: 'error: The page token cannot be read; expected the nextPageToken of an earlier page, unchanged.\n',
    },
  ],
]

test.each(rows)('%s', async (_, args, surroundings, ran) => {
  expect(await run(['search', ...args], surroundings)).toEqual(ran)
})

test('pages join to the whole', async () => {
  const page = (...more: string[]) =>
    run(['search', '--format', 'ids', '--max-results', '2', ...more], { cwd: folder })
  const first = await page()
  expect({ code: first.code, out: first.out }).toEqual({ code: 0, out: `${goodbye}\n${evening}\n` })
  const [, token = ''] = /^More traces match; the next are behind --page-token (\S+)\n$/.exec(first.err) ?? []
  expect(await page('--page-token', token)).toEqual(ids(morning))
})

describe('a server', () => {
  const page = (token?: string) => ({
    body: { traces: [{ trace_id: 'tr-1', request_time: 1 }], next_page_token: token },
  })
  const one = ['--experiment', '1', '--max-results', '1', '--format', 'ids']

  test('may have more after a full page', async () => {
    await using server = await scriptedServer(page('next'), {})
    const search = (...more: string[]) => run(['search', '--store', server.url, ...one, ...more])
    const first = await search()
    expect({ code: first.code, out: first.out }).toEqual({ code: 0, out: 'tr-1\n' })
    const [, token = ''] =
      /^More traces may match; they are behind --page-token (\S+)\n$/.exec(first.err) ?? []
    expect(await search('--page-token', token)).toEqual({ code: 0, out: '', err: 'No more traces match.\n' })
  })

  test('gets the credentials of the environment, which are not shown', async () => {
    await using server = await scriptedServer({})
    const store = server.url.replace('//', '//me:secret@')
    expect(await run(['search', ...one], { env: { MLFLOW_TRACKING_URI: store } })).toEqual({
      code: 0,
      out: '',
      err: `Nothing matches among the traces of experiment 1 in ${server.url}.\n`,
    })
    await run(['search', '--store', server.url, ...one], { env: { MLFLOW_TRACKING_TOKEN: 't' } })
    const sent = server.received.map(({ headers }) => headers.authorization)
    expect(sent).toEqual([`Basic ${btoa('me:secret')}`, 'Bearer t'])
  })

  test('that fails is a failure', async () => {
    await using server = await scriptedServer({
      status: 403,
      body: { error_code: 'PERMISSION_DENIED', message: 'No.' },
    })
    expect(await run(['search', '--store', server.url, ...one])).toEqual({
      code: 2,
      out: '',
      err: `error: ${server.url} does not allow this (403 PERMISSION_DENIED): No.\n`,
    })
  })
})

test('a refused order says which text', async () => {
  const { code, out, err } = await run(['search', '--order-by', 'span.name'], { cwd: folder })
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(/^error\[unsortable-field\]: .*\n --> order-by:1:1\n/)
})

test('what is written as JSON lines is a store', async () => {
  const { out } = await run(['search', '--format', 'jsonl'], { cwd: folder })
  const path = join(folder, 'traces.jsonl')
  writeFileSync(path, out)
  expect(await run(['search', '--format', 'jsonl', '--store', path])).toEqual({ code: 0, out, err: '' })
  expect(await run(['search', "status = 'OK'", '--format', 'ids', '--store', path])).toEqual(
    ids(evening, morning),
  )
  expect(JSON.parse((await run(['search', '--format', 'json'], { cwd: folder })).out)).toEqual(
    readFileSync(path, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  )
})
