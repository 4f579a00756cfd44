import { expect, test } from 'vitest'
import { serverCredentials } from '../../../../src/search/stores/server/server-credentials.ts'

const user = { MLFLOW_TRACKING_USERNAME: 'zoë', MLFLOW_TRACKING_PASSWORD: 'p:w' }
const token = { MLFLOW_TRACKING_TOKEN: ' t1\n' }
const databricks = { DATABRICKS_HOST: 'adb-1.test', DATABRICKS_TOKEN: 'd1' }
const basic = `Basic ${Buffer.from('zoë:p:w').toString('base64')}`

const rows: [env: Record<string, string>, url: string, authorization: string | undefined][] = [
  [{}, 'http://h', undefined],
  [token, 'http://h', 'Bearer t1'],
  [{ MLFLOW_TRACKING_TOKEN: '' }, 'http://h', undefined],
  [user, 'http://h', basic],
  [{ MLFLOW_TRACKING_USERNAME: 'zoë' }, 'http://h', undefined],
  [{ ...user, ...token }, 'http://h', basic],
  [{ ...user, ...token }, 'http://me@h', undefined],
  [databricks, 'http://h', undefined],
  [databricks, 'http://adb-1.test', undefined],
  [databricks, 'https://adb-1.test/api', 'Bearer d1'],
  [{ ...databricks, ...user, ...token }, 'https://adb-1.test', 'Bearer d1'],
  [{ ...databricks, ...token }, 'https://h', 'Bearer t1'],
  [{ ...databricks, DATABRICKS_HOST: 'https://adb-2.test/' }, 'https://adb-2.test', 'Bearer d1'],
]

test.each(rows)('%j to %s', (env, url, authorization) => {
  expect(serverCredentials(env, url)).toEqual(authorization === undefined ? {} : { authorization })
})
