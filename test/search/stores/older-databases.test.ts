import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { UnsupportedFilterError } from '../../../src/backends/sql/unsupported-filter-error.ts'
import { searchTraces } from '../../../src/search/search-traces.ts'
import { arrayStore } from '../../../src/search/stores/array-store.ts'
import { openSqliteStore } from '../../../src/search/stores/sqlite-store.ts'
import type { TraceStore } from '../../../src/search/trace-store.ts'

/** A search, and the ids that the MLflow that made the database answers; absent where it does not know the field. */
interface Search {
  readonly filter: string
  readonly orderBy: readonly string[]
  readonly ids?: readonly string[]
}

const folder = fileURLToPath(new URL('../../fixtures/versions/', import.meta.url))
const versions = globSync('*.json', { cwd: folder }).map((file) => basename(file, '.json'))

/** What a database has no place for, or not as it would be asked. */
const absent: Readonly<Record<string, readonly string[]>> = {
  '2.22.0': ['attributes.client_request_id', 'spans', 'assessments'],
  '3.1.4': ['attributes.client_request_id', 'spans', 'assessments'],
  '3.5.1': ['assessment.number'],
  '3.10.1': ['assessment.number'],
}

describe.each(versions)('a database of MLflow %s', (version) => {
  const store = openSqliteStore(`${folder}${version}.db`)
  const { searches } = JSON.parse(readFileSync(`${folder}${version}.json`, 'utf8')) as {
    searches: readonly Search[]
  }

  test.each(searches)('$filter $orderBy', async ({ filter, orderBy, ids }) => {
    const found = await idsOf(store, filter, orderBy).catch(reasonOf)
    if (typeof found === 'string') expect(absent[version]?.map(absence)).toContain(found)
    else expect(found).toEqual(ids ?? (await idsInMemory(store, filter, orderBy)) ?? found)
  })

  test('refuses no more than it has no place for', async () => {
    const found = await Promise.all(
      searches.map(({ filter, orderBy }) => idsOf(store, filter, orderBy).catch(reasonOf)),
    )
    const reasons = new Set(found.filter((one) => typeof one === 'string'))
    expect([...reasons]).toEqual((absent[version] ?? []).map(absence))
  })
})

test('databases of these MLflows are tried', () => {
  expect(versions.sort()).toEqual(['2.22.0', '3.1.4', '3.10.1', '3.17.2', '3.5.1'])
})

async function idsOf(store: TraceStore, filter: string, orderBy: readonly string[]) {
  const { traces } = await searchTraces(store, { filter, orderBy })
  return traces.map(({ info }) => info.traceId)
}

/** Where memory knows: of spans it would have to be told, and an assessment of a whole session was of its trace alone. */
async function idsInMemory(store: TraceStore, filter: string, orderBy: readonly string[]) {
  const { traces } = await searchTraces(store)
  if (/^(span|feedback\.helpful)/.test(filter)) return undefined
  return await idsOf(arrayStore(traces), filter, orderBy)
}

function reasonOf(error: unknown): string {
  if (error instanceof UnsupportedFilterError) return error.message
  throw error
}

function absence(what: string): string {
  return `The database is of an older MLflow, which has no place for ${what}; "mlflow db upgrade" makes one.`
}
