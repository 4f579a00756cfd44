import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TraceInfo } from '../../../src/schema/trace.ts'
import { insertTraces } from '../../search/stores/mlflow-database.ts'
import { run } from '../run-in-process.ts'

let cwd: string
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'tracesift-'))
  copyFileSync('test/fixtures/greetings.db', join(cwd, 'mlflow.db'))
})
afterEach(() => rmSync(cwd, { recursive: true }))

const watching = 'Watching for new traces; Ctrl+C ends it.\n'

function addTrace(traceId: string, more: Partial<TraceInfo> = {}): void {
  const database = new DatabaseSync(join(cwd, 'mlflow.db'))
  const info = {
    traceId,
    requestTime: 1795417271400,
    state: 'OK',
    tags: {},
    traceMetadata: {},
    assessments: [],
  }
  insertTraces(database, [{ info: { ...info, ...more } }])
  database.close()
}

describe('in this process', () => {
  /** Watches: the first traces come once it does, the next after each piece that is printed, and then it ends. */
  async function watch(args: readonly string[], coming: readonly (() => void)[]) {
    const abort = new AbortController()
    const left = [...coming]
    const step = () => {
      const next = left.shift()
      if (next === undefined) abort.abort()
      else next()
    }
    return await run(['search', '--watch', '--interval', '0.02', ...args], {
      cwd,
      interrupted: abort.signal,
      onOut: step,
      onErr: (said) => said === watching && step(),
    })
  }

  test('new traces are printed as they come, and no old ones', async () => {
    const coming = [() => addTrace('tr-1'), () => addTrace('tr-2')]
    const ran = await watch(['--format', 'ids'], coming)
    expect(ran).toEqual({ code: 0, out: 'tr-1\ntr-2\n', err: watching })
  })

  test('only those that match', async () => {
    const both = () => {
      addTrace('tr-1', { state: 'ERROR' })
      addTrace('tr-2')
    }
    const ran = await watch(["status = 'OK'", '--format', 'ids'], [both])
    expect(ran.out).toBe('tr-2\n')
  })

  test('with a time, those since then first', async () => {
    const args = [
      '--since',
      '2026-11-23T07:01:11Z',
      '--format',
      'csv',
      '--columns',
      'trace_id',
      '--max-results',
      '2',
    ]
    const ran = await run(['search', '--watch', '--interval', '0.02', ...args], {
      cwd,
      onOut: (line) => line.startsWith('tr-b') && addTrace('tr-1'),
    })
    expect(ran).toEqual({
      code: 0,
      out: 'trace_id\r\ntr-b83c7fbbff166e127b238ff16be6ffce\r\ntr-1\r\n',
      err: watching,
    })
  })

  test('a store that is locked for a while is waited for', async () => {
    const writer = new DatabaseSync(join(cwd, 'mlflow.db'))
    const lock = () => {
      writer.exec('BEGIN EXCLUSIVE')
      setTimeout(() => {
        writer.exec('COMMIT')
        writer.close()
        addTrace('tr-1')
      }, 1500)
    }
    const ran = await watch(['--format', 'ids'], [lock])
    expect(ran).toEqual({
      code: 0,
      out: 'tr-1\n',
      err: `${watching}"${join(cwd, 'mlflow.db')}" is locked by another process. Trying again.\n`,
    })
  })

  test('a refused filter ends it before anything is printed', async () => {
    const { code, out, err } = await watch(["status = 'OK' OR status = 'ERROR'"], [])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^error\[or-unsupported\]/)
  })

  test('what the dialect warns of is said first', async () => {
    const { code, out, err } = await watch(["status = 'NOPE'", '--format', 'csv'], [])
    expect([code, out.slice(0, 9)]).toEqual([0, 'trace_id,'])
    expect(err).toMatch(/^warning\[unknown-status\][\s\S]*\nWatching for new traces; Ctrl\+C ends it\.\n$/)
  })
})

test('Ctrl+C ends the process cleanly', async () => {
  const main = join(import.meta.dirname, '../../../src/cli/main.ts')
  const child = spawn(process.execPath, [main, 'search', '--watch', '--interval', '0.1', '--format', 'ids'], {
    cwd,
  })
  const said = text(child.stderr)
  const lines = createInterface({ input: child.stdout })
  await once(child.stderr, 'data')
  addTrace('tr-1')
  const [line] = await once(lines, 'line')
  child.kill('SIGINT')
  const [code, signal] = await once(child, 'exit')
  expect([line, code, signal, await said]).toEqual(['tr-1', 0, null, watching])
})
