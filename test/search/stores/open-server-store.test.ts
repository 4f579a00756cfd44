import { describe, expect, test } from 'vitest'
import { SearchError } from '../../../src/search/search-error.ts'
import { searchTraces } from '../../../src/search/search-traces.ts'
import { openServerStore } from '../../../src/search/stores/open-server-store.ts'
import { scriptedServer } from './server/scripted-server.ts'

const experiment = { experimentIds: ['1'] }

test('a server, with the credentials of the environment', async () => {
  await using server = await scriptedServer({})
  const store = openServerStore(server.url, { MLFLOW_TRACKING_TOKEN: 't' })
  await searchTraces(store, { ...experiment, filter: 'status = "OK"' })
  expect(store.dialect).toBe('mlflow')
  expect(server.received[0]?.headers.authorization).toBe('Bearer t')
})

test.each(['named so', 'by its address'])('a workspace of Databricks, %s', async (way) => {
  await using server = await scriptedServer({})
  const env = { DATABRICKS_HOST: server.url, DATABRICKS_TOKEN: 'd', MLFLOW_TRACKING_TOKEN: 't' }
  const store = openServerStore(way === 'named so' ? undefined : server.url, env)
  const filter = "attributes.status = 'OK'"
  await searchTraces(store, { ...experiment, filter, orderBy: ['attributes.timestamp_ms ASC'] })
  expect(store.dialect).toBe('databricks')
  expect(server.received[0]?.headers.authorization).toBe('Bearer d')
  expect(server.received[0]?.body).toMatchObject({ filter, order_by: ['attributes.timestamp_ms ASC'] })
})

describe('refuses', () => {
  const rows: [url: string | undefined, env: Record<string, string>, message: string][] = [
    [undefined, {}, 'The store "databricks" is the workspace that DATABRICKS_HOST names; it is not set.'],
    ['http://', {}, 'An MLflow server has an address such as http://127.0.0.1:5000; found "http://".'],
    [
      'http://h',
      { MLFLOW_TRACKING_TOKEN: 'a\nb' },
      'The header "authorization" or its value cannot be sent over HTTP.',
    ],
  ]

  test.each(rows)('%s with %j', (url, env, message) => {
    expect(() => openServerStore(url, env)).toThrow(new SearchError('store', message))
  })
})
