import { expect, test } from 'vitest'
import { SearchError } from '../../../src/search/search-error.ts'
import { loadDriver } from '../../../src/search/stores/load-driver.ts'

test('gives what is there', async () => {
  expect(await loadDriver('pg', 'PostgreSQL', async () => 'driver')).toBe('driver')
})

test('says how to install what is not', async () => {
  const missing = Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' })
  await expect(loadDriver('pg', 'PostgreSQL', () => Promise.reject(missing))).rejects.toThrow(
    new SearchError(
      'store',
      'A PostgreSQL store needs the package "pg", which is not installed: npm install pg',
    ),
  )
})

test('leaves other errors as they are', async () => {
  const broken = new Error('broken')
  await expect(loadDriver('pg', 'PostgreSQL', () => Promise.reject(broken))).rejects.toBe(broken)
})
