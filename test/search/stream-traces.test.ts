import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { SearchError } from '../../src/search/search-error.ts'
import type { SearchOptions } from '../../src/search/search-options.ts'
import { searchTraces } from '../../src/search/search-traces.ts'
import { arrayStore } from '../../src/search/stores/array-store.ts'
import { openSqliteStore } from '../../src/search/stores/sqlite-store.ts'
import { streamTraces } from '../../src/search/stream-traces.ts'
import type { TraceStore } from '../../src/search/trace-store.ts'
import { collect } from '../cli/collect.ts'
import { fixturePath, insertTraces, makeMlflowDatabase } from './stores/mlflow-database.ts'

const database = openSqliteStore(fixturePath('traces.db'))
const folder = mkdtempSync(join(tmpdir(), 'tracesift-'))

afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

/** The same traces in stores that stream in each way. */
async function stores(): Promise<Readonly<Record<string, TraceStore>>> {
  const { traces } = await searchTraces(database, { includeSpans: true })
  const memory = arrayStore(traces)
  const { scan: _, ...paged } = database
  return { database, memory, paged }
}

describe.each(['database', 'memory', 'paged'])('a stream from %s', (name) => {
  test.each<[options: SearchOptions]>([
    [{}],
    [{ filter: "status = 'OK'", orderBy: ['execution_time_ms DESC', 'tags.env'] }],
    [{ maxResults: 7 }],
    [{ maxResults: 5000 }],
    [{ experimentIds: ['1'], includeSpans: true }],
    [{ filter: "tags.env = 'nowhere'" }],
    [{ since: 1700000000000, until: new Date(1700000300000) }],
  ])('is the whole result: %j', async (options) => {
    const store = (await stores())[name]!
    const { traces } = await searchTraces(store, options)
    expect(await collect(streamTraces(store, options))).toEqual(traces)
  })

  test('goes on from a page', async () => {
    const store = (await stores())[name]!
    const { traces } = await searchTraces(store)
    const { nextPageToken: pageToken } = await searchTraces(store, { maxResults: 250 })
    expect(await collect(streamTraces(store, { pageToken }))).toEqual(traces.slice(250))
  })

  test('tells how far it is', async () => {
    const store = (await stores())[name]!
    const seen: number[] = []
    const onProgress = ({ traces }: { traces: number }) => seen.push(traces)
    for await (const _ of streamTraces(store, { includeSpans: true, onProgress }));
    expect(seen).toEqual(name === 'memory' ? [301] : [100, 200, 300, 301])
  })

  test('ends when it is aborted', async () => {
    const store = (await stores())[name]!
    const abort = new AbortController()
    const reason = new Error('enough')
    const stream = streamTraces(store, { includeSpans: true, signal: abort.signal })
    const read = async () => {
      let count = 0
      for await (const _ of stream) if (++count === 50) abort.abort(reason)
    }
    if (name === 'memory') await read()
    else await expect(read()).rejects.toThrow(reason)
  })
})

test('what is refused is refused with the first trace', async () => {
  const error = new SearchError(
    'max-results',
    'maxResults is a whole number from 1 on, or absent for all; found 0.',
  )
  await expect(streamTraces(database, { maxResults: 0 }).next()).rejects.toThrow(error)
})

test('more traces than there is memory for pass through', () => {
  const path = join(folder, 'many.db')
  makeManyTraces(path, 50_000)
  // A stream needs 60 MB or so, whole traces 200 MB: the limit is far from both, as V8 collects when it likes.
  const run = (code: string) =>
    execFileSync(
      process.execPath,
      ['--max-old-space-size=96', '--input-type=module', '--eval', `${imports}${code}`, path],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    )
  const ways = {
    stream: 'let n = 0; for await (const _ of streamTraces(store)) n++; console.log(n)',
    whole: 'console.log((await searchTraces(store)).traces.length)',
  }
  expect(run(ways.stream)).toBe('50000\n')
  expect(() => run(ways.whole)).toThrow()
})

const imports = `
import { openSqliteStore, searchTraces, streamTraces } from ${JSON.stringify(new URL('../../src/search.ts', import.meta.url))}
const store = openSqliteStore(process.argv[1])
`

/** Of about four kilobytes each. */
function makeManyTraces(path: string, count: number): void {
  const filled = makeMlflowDatabase(path)
  filled.exec('PRAGMA synchronous = OFF; BEGIN')
  for (let number = 0; number < count; number++) {
    const info = { traceId: `tr-${number}`, requestTime: number, state: 'OK' as const, assessments: [] }
    const long = `${number} `.padEnd(2000, 'x')
    insertTraces(filled, [{ info: { ...info, tags: { long }, traceMetadata: { long } } }])
  }
  filled.exec('COMMIT')
  filled.close()
}
