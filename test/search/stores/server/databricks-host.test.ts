import { expect, test } from 'vitest'
import { databricksHost } from '../../../../src/search/stores/server/databricks-host.ts'

test.each([
  [undefined, undefined],
  ['', undefined],
  ['adb-1.test', 'https://adb-1.test'],
  ['https://adb-1.test', 'https://adb-1.test'],
  ['http://localhost:1', 'http://localhost:1'],
])('%s', (host, address) => {
  expect(databricksHost({ DATABRICKS_HOST: host })).toBe(address)
})
