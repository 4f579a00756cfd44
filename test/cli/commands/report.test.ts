import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderCharacters } from '../../../src/diagnostics/render-characters.ts'
import { hostileNow, hostileTraces, jsonLines } from '../reports/hostile-traces.ts'
import { run, type Surroundings } from '../run-in-process.ts'

const cwd = process.cwd()
const store = 'test/fixtures/greetings.db'
const now = '2026-11-23T12:00Z'
const folder = mkdtempSync(join(tmpdir(), 'tracesift-report-'))
const hostile = join(folder, 'hostile.jsonl')
const kinds = [['errors'], ['performance'], ['user', '--user', 'alice'], ['tags']]

beforeAll(() => writeFileSync(hostile, jsonLines(hostileTraces)))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs a report over the greetings, at noon of their day. */
function report(args: readonly string[], surroundings: Surroundings = {}) {
  return run(['report', ...args, '--store', store, '--now', now], { cwd, ...surroundings })
}

const tables: [args: string[], table: string][] = [
  [
    ['errors'],
    `\
Errors
store        ${cwd}/test/fixtures/greetings.db
experiments  all
time         2026-11-22 12:00 to 2026-11-23 12:00 UTC (now)

errors   of traces   error rate   functions with errors
     1           3          33%                       1

Errors per hour
                                                                            ████                 1
                                                                            ████
                                                                            ████
                                                                            ████
2026-11-22 12:00        18:00       21:00       11-23       03:00       06:00       09:00

All traces per hour                     █     3

Errors by function
function  errors  of traces  error rate
goodbye        1          1        100%  ████████████████████████████████████████

The newest errors
time (UTC)        duration  function  trace id                             request
2026-11-23 07:01      4 ms  goodbye   tr-b83c7fbbff166e127b238ff16be6ffce  {}
`,
  ],
  [
    ['performance', '--percentiles', '50,99.9'],
    `\
Performance
store        ${cwd}/test/fixtures/greetings.db
experiments  all
time         any

traces   error rate     mean   p50    p99.9   longest
     3          33%   688 ms   1 s   1.06 s    1.06 s

Durations
                                                ██████ 2
                                                ██████
██████                                          ██████
██████                                          ██████
2 ms  5 ms  10 ms       50 ms       200 ms      1 s

Traces per hour  █ 3

Mean duration per hour  █ 688 ms

Durations by function
function           p99.9     p50  traces  error rate
morning_greeting  1.06 s  1.06 s       1          0%  ████████████████████████████████████████
evening_greeting     1 s     1 s       1          0%  █████████████████████████████████████▉
goodbye             4 ms    4 ms       1        100%  ▏

Outliers: the newest of 1 trace above 1.06 s
time (UTC)        duration  function          trace id                             request
2026-11-23 07:01    1.06 s  morning_greeting  tr-a0b61019cd4c44012e16c65cb086411d  {"name": "Tom"}
`,
  ],
  [
    ['performance', '--function', 'goodbye', '--since', '2026-11-23T06:00Z', '--until', '2026-11-23T08:00Z'],
    `\
Performance of goodbye
store        ${cwd}/test/fixtures/greetings.db
experiments  all
time         2026-11-23 06:00 to 2026-11-23 08:00 UTC

traces   error rate   mean    p50    p95    p99   longest
     1         100%   4 ms   4 ms   4 ms   4 ms      4 ms

Durations
██████ 1
██████
██████
██████
2 ms

Traces per hour   █ 1

Mean duration per hour   █ 4 ms

Durations by function
function   p99   p95   p50  traces  error rate
goodbye   4 ms  4 ms  4 ms       1        100%  ████████████████████████████████████████
`,
  ],
  [
    ['user', '--user', 'alice@company.com', '--days', '2'],
    `\
Activity of alice@company.com
store        ${cwd}/test/fixtures/greetings.db
experiments  all
time         2026-11-21 12:00 to 2026-11-23 12:00 UTC (now)
user         metadata.mlflow.user is alice@company.com

requests   days with requests   mean duration   error rate
       3                    1          688 ms          33%

Requests by day
day (UTC)   requests
2026-11-21         0
2026-11-22         0
2026-11-23         3  ████████████████████████████████████████

None of these requests has a tag query_category.
`,
  ],
  [
    ['tags', '--filter', "tags.person = 'Tom'"],
    `\
Tags
store        ${cwd}/test/fixtures/greetings.db
experiments  all
time         any
filter       tags.person = 'Tom'
strategy     none is configured; the documented one instead

traces   without environment   without version   without service_name
     1                  100%              100%                   100%

Required tags that are missing
tag           traces  share
environment        1   100%  ████████████████████████████████████████
version            1   100%  ████████████████████████████████████████
service_name       1   100%  ████████████████████████████████████████

Values of environment
environment  traces  share
unknown           1   100%  missing  ████████████████████████████████████████

Values of version
version  traces  share
unknown       1   100%  missing  ████████████████████████████████████████

Values of service_name
service_name  traces  share
unknown            1   100%  missing  ████████████████████████████████████████
`,
  ],
  [
    ['tags', '--config', 'test/cli/reports/tagging.json'],
    `\
Tags
store        ${cwd}/test/fixtures/greetings.db
experiments  all
time         any
strategy     as configured

traces   without greeting_type
     3                     67%

Required tags that are missing
tag            traces  share
greeting_type       2    67%  ████████████████████████████████████████

Values of greeting_type, which the strategy lists
greeting_type  traces  share
goodbye             1    33%           ████████████████████
unknown             2    67%  missing  ████████████████████████████████████████

Values of person, which the strategy lists
person  traces  share
Mary         1    33%  not in the strategy  ████████████████████████████████████████
Tom          1    33%                       ████████████████████████████████████████
(none)       1    33%                       ████████████████████████████████████████

Values of team
team    traces  share
(none)       3   100%    ████████████████████████████████████████

Values of operation
operation  traces  share
(none)          3   100%    ████████████████████████████████████████

Values of category
category  traces  share
(none)         3   100%    ████████████████████████████████████████
`,
  ],
  [
    ['errors', '--since', '1h'],
    `\
Errors
store        ${cwd}/test/fixtures/greetings.db
experiments  all
time         2026-11-23 11:00 to 2026-11-23 12:00 UTC (now)

No traces match. The store has 3 traces in all.
`,
  ],
  [
    ['performance', '--function', 'nobody', '--experiment', '0'],
    `\
Performance of nobody
store        ${cwd}/test/fixtures/greetings.db
experiments  0
time         any

No traces of nobody match. Experiment 0 has 0 traces in all.
`,
  ],
  [
    ['user', '--user', 'bob'],
    `\
Activity of bob
store        ${cwd}/test/fixtures/greetings.db
experiments  all
time         2026-11-16 12:00 to 2026-11-23 12:00 UTC (now)
user         metadata.mlflow.user is bob

No traces of bob match. The store has 3 traces in all.
`,
  ],
  [
    ['tags', '--until', '2026-01-01'],
    `\
Tags
store        ${cwd}/test/fixtures/greetings.db
experiments  all
time         before 2026-01-01 00:00 UTC
strategy     none is configured; the documented one instead

No traces match. The store has 3 traces in all.
`,
  ],
]

describe('a table', () => {
  test.each(tables)('%j', async (args, out) => {
    expect(await report(args)).toEqual({ code: 0, out, err: '' })
  })
})

test('JSON has the numbers, in ms, and no more of a trace than its place', async () => {
  const { code, out, err } = await report(['performance', '--format', 'json', '--since', '2026-11-23T07:00Z'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(JSON.parse(out)).toEqual({
    title: 'Performance',
    store: `${cwd}/test/fixtures/greetings.db`,
    since: Date.UTC(2026, 10, 23, 7),
    total: 3,
    measured: 3,
    percentiles: [
      { percentile: 50, duration: 1002 },
      { percentile: 95, duration: 1052.4 },
      { percentile: 99, duration: 1056.88 },
    ],
    mean: 688,
    max: 1058,
    errors: 1,
    errorRate: 1 / 3,
    outliers: {
      threshold: 1056.88,
      count: 1,
      samples: [
        {
          traceId: 'tr-a0b61019cd4c44012e16c65cb086411d',
          functionName: 'morning_greeting',
          time: 1795417269325,
          duration: 1058,
          preview: '{"name": "Tom"}',
        },
      ],
    },
    byFunction: [
      functionOf('morning_greeting', 1058, 0),
      functionOf('evening_greeting', 1002, 0),
      functionOf('goodbye', 4, 1),
    ],
    histogram: [
      { from: 2, to: 5, count: 1 },
      ...[5, 10, 20, 50, 100, 200, 500].map((from, index, all) => ({
        from,
        to: all[index + 1] ?? 1000,
        count: 0,
      })),
      { from: 1000, to: 2000, count: 2 },
    ],
    timeline: {
      length: 3_600_000,
      slots: [
        { start: Date.UTC(2026, 10, 23, 7), count: 3, errors: 1, meanDuration: 688 },
        ...[8, 9, 10, 11].map((hour) => ({ start: Date.UTC(2026, 10, 23, hour), count: 0, errors: 0 })),
      ],
    },
  })
})

function functionOf(functionName: string, duration: number, errorRate: number) {
  const percentiles = [50, 95, 99].map((percentile) => ({ percentile, duration }))
  return { functionName, count: 1, errorRate, meanDuration: duration, percentiles }
}

test.each([
  [['errors'], { total: 0, count: 0, byFunction: [], samples: [] }],
  [['performance'], { total: 0, measured: 0, percentiles: [], byFunction: [], histogram: [] }],
  [['user', '--user', 'bob'], { user: 'bob', total: 0, byCategory: [] }],
  [['tags'], { total: 0, categories: [] }],
])('JSON of nothing is JSON, and no failure: %j', async (args, found) => {
  const { code, out } = await report([...args, '--format', 'json', '--experiment', '0'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ ...found, experimentIds: ['0'] })
  expect(out).not.toMatch(/NaN|null|Infinity/)
})

const refused: [args: string[], err: RegExp, code?: number][] = [
  [[], /^Usage: tracesift report/],
  [['speed'], /unknown command 'speed'/],
  [['user'], /required option '--user <id>' not specified/],
  [['user', '--user', 'a', '--days', '0'], /number of days above 0/],
  [['user', '--user', 'a', '--days', '2', '--since', '7d'], /cannot be used with option '--since/],
  [['errors', '--since', 'tomorrow'], /Expected a time back from now such as 90m/],
  [['errors', '--function', 'f'], /unknown option '--function'/],
  [['performance', '--percentiles', '50,101'], /numbers from 0 to 100/],
  [['performance', '--percentiles', ''], /numbers from 0 to 100/],
  [['performance', '--format', 'csv'], /Allowed choices are table, json/],
  [['tags', '--config', 'no-such.json'], /there is no file "no-such.json"/],
  [['errors', '--experiment-name', 'no such'], /no such/],
  [['errors', '--html', 'no/such/folder/page.html'], /its folder does not exist/],
  [['errors', '--filter', 'status ='], /error\[missing-value\]/, 1],
]

test.each(refused)('refuses %j', async (args, message, expected = 2) => {
  const { code, out, err } = await run(['report', ...args, ...(args.length > 0 ? ['--store', store] : [])], {
    cwd,
  })
  expect({ code, out }).toEqual({ code: expected, out: '' })
  expect(err).toMatch(message)
})

test('there is a kind of report on each line of the help, and each has examples', async () => {
  const { out } = await run(['report', '--help'])
  expect([...out.matchAll(/^ {2}(\w+) \[options\]/gm)].map(([, name]) => name)).toEqual(
    kinds.map(([name]) => name),
  )
  for (const [name = ''] of kinds) {
    expect((await run(['report', name, '--help'])).out).toMatch(
      /\nExamples:\n {2}# .+\n {2}\$ tracesift report /,
    )
  }
})

describe('on a terminal', () => {
  const now = ['--now', String(hostileNow)]
  const terminal = { cwd, colour: true, columns: 80 }

  test.each(kinds)('%s is painted, says on stderr what it does, and takes that away', async (...kind) => {
    const { out, err } = await run(['report', ...kind, '--store', hostile, ...now], terminal)
    expect(out).toContain('\x1b[1m')
    expect(err.replaceAll('\r\x1b[K', '|')).toMatch(/^(?:\|[A-Z][^|]* …)+\|$/)
  })

  test.each(kinds)('%s is plain text without colour, whatever traces hold', async (...kind) => {
    const { out, err } = await run(['report', ...kind, '--store', hostile, ...now], { cwd })
    expect(out).not.toMatch(/[\p{C}--[\n\u200d]]/v)
    expect(err).toBe('')
  })

  test.each([40, 50, 61, 80, 120, 200])('nothing is wider than %d columns', async (columns) => {
    for (const kind of kinds) {
      const { out } = await run(['report', ...kind, '--store', hostile, ...now], { cwd, columns })
      expect(Math.max(...out.split('\n').map(widthOf)), kind.join(' ')).toBeLessThanOrEqual(columns)
    }
  })

  test.each([
    [{ LANG: 'C' }, false],
    [{ LC_ALL: 'POSIX', LANG: 'en_US.UTF-8' }, false],
    [{ LANG: 'de_DE.ISO-8859-1' }, false],
    [{ LANG: 'C.utf8' }, true],
    [{ LC_CTYPE: 'en_US.UTF-8', TERM: 'xterm-256color' }, true],
    [{ LC_CTYPE: 'en_US.UTF-8', TERM: 'linux' }, false],
    [{ TERM: 'dumb' }, false],
    [{}, true],
  ])('%j: blocks are %s', async (env: Record<string, string>, blocks) => {
    for (const kind of kinds) {
      const { out } = await report(kind.with(-1, kind.at(-1)?.replace('alice', 'alice@company.com') ?? ''), {
        env,
      })
      expect(/[▁-█]/.test(out), kind.join(' ')).toBe(blocks)
      expect(/#{20}/.test(out), kind.join(' ')).toBe(!blocks)
    }
  })
})

function widthOf(line: string): number {
  return renderCharacters(line).reduce((total, { width }) => total + width, 0)
}

describe('--html', () => {
  test('writes a page, and the table as well', async () => {
    const page = join(folder, 'page.html')
    writeFileSync(page, 'an older one')
    const { code, out } = await report(['errors', '--html', page])
    expect({ code, head: out.slice(0, 7) }).toEqual({ code: 0, head: 'Errors\n' })
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>\n[\s\S]*<h1>Errors<\/h1>[\s\S]*<\/html>\n$/)
  })

  test('leaves the older page where the report fails, and nothing beside it', async () => {
    const page = join(folder, 'kept.html')
    writeFileSync(page, 'an older one')
    const { code } = await run(['report', 'errors', '--store', join(folder, 'none.db'), '--html', page], {
      cwd,
    })
    expect(code).toBe(2)
    expect(readFileSync(page, 'utf8')).toBe('an older one')
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  test('of nothing says so', async () => {
    const page = join(folder, 'nothing.html')
    expect((await report(['errors', '--experiment', '0', '--html', page])).code).toBe(0)
    expect(readFileSync(page, 'utf8')).toContain('<p>No traces match. Experiment 0 has 0 traces in all.</p>')
  })
})
