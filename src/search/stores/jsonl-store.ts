import { createReadStream } from 'node:fs'
import type { Trace } from '../../schema/trace.ts'
import { traceFromJson } from '../json/trace-from-json.ts'
import { SearchError } from '../search-error.ts'
import type { TraceStore } from '../trace-store.ts'
import { type ArrayStoreOptions, arrayStore } from './array-store.ts'

/**
 * Reads a file that has the JSON of one trace a line, and searches it in memory; empty lines do not count.
 * @throws SearchError where the file cannot be read, or a line of it is no trace.
 */
export async function openJsonlStore(path: string, options: ArrayStoreOptions = {}): Promise<TraceStore> {
  return arrayStore(await readTraces(path), options)
}

async function readTraces(path: string): Promise<readonly Trace[]> {
  const traces: Trace[] = []
  let number = 0
  try {
    for await (const line of linesOf(path)) {
      number += 1
      const json = line.trim()
      if (json !== '') traces.push(traceFromJson(json))
    }
  } catch (error) {
    if (!(error instanceof SearchError)) throw unreadable(path, error)
    throw new SearchError('data', `${path}:${number}: ${error.message}`, { cause: error })
  }
  return traces
}

/** Node's own reader of lines also ends one at U+2028, which JSON may hold. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of createReadStream(path, { encoding: 'utf8' })) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  yield rest
}

function unreadable(path: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) return error
  const message = code === 'ENOENT' ? `There is no file "${path}".` : `"${path}" cannot be read: ${code}.`
  return new SearchError('store', message, { cause: error })
}
