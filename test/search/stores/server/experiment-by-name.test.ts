import { expect, test } from 'vitest'
import { connectServer } from '../../../../src/search/stores/server/connect-server.ts'
import { experimentByName } from '../../../../src/search/stores/server/experiment-by-name.ts'
import { scriptedServer } from './scripted-server.ts'

const missing = { status: 404, body: { error_code: 'RESOURCE_DOES_NOT_EXIST', message: 'none' } }

test('asks for the name', async () => {
  await using server = await scriptedServer({ body: { experiment: { experiment_id: '7' } } }, missing)
  const connection = connectServer(server.url)
  expect(await experimentByName(connection, 'a & b')).toBe('7')
  expect(await experimentByName(connection, 'c')).toBe(undefined)
  expect(server.received.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /api/2.0/mlflow/experiments/get-by-name?experiment_name=a+%26+b',
    'GET /api/2.0/mlflow/experiments/get-by-name?experiment_name=c',
  ])
})

test('of a server that fails', async () => {
  await using server = await scriptedServer({ status: 500, body: { message: 'm' } })
  await expect(experimentByName(connectServer(server.url), 'a')).rejects.toThrow(
    `${server.url} failed inside (500): m.`,
  )
})
