import { afterAll, expect, test } from 'vitest'
import { arrayStore } from '../../../src/search/stores/array-store.ts'
import { openStore } from '../../../src/search/stores/open-store.ts'

const store = await openStore('test/fixtures/traces.db')
afterAll(() => store.close?.())

const rows: [name: string, id: string | undefined][] = [
  ['Default', '0'],
  ['beta', '2'],
  ['Beta', undefined],
  ['', undefined],
  ["' OR '1'='1", undefined],
]

test.each(rows)('%j is %s', async (name, id) => {
  expect(await store.findExperiment?.(name)).toBe(id)
})

test('an array knows no names', () => {
  expect(arrayStore([]).findExperiment).toBeUndefined()
})
