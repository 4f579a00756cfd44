import { afterAll, expect, test } from 'vitest'
import { arrayStore } from '../../../src/search/stores/array-store.ts'
import { openStore } from '../../../src/search/stores/open-store.ts'

const greetings = await openStore('test/fixtures/greetings.db')
const traces = await openStore('test/fixtures/traces.db')
afterAll(async () => {
  await greetings.close?.()
  await traces.close?.()
})
const { traces: some } = await greetings.search({
  filter: { kind: 'constant', value: true },
  order: [{ field: { scope: 'attributes', name: 'request_id', type: 'text' }, direction: 'ascending' }],
  limit: 2,
})

const rows = [
  { what: 'all of a database', store: traces, ids: undefined, count: 301 },
  { what: 'of one experiment', store: traces, ids: [2], count: 120 },
  {
    what: 'of some, also of none that are there',
    store: traces,
    ids: [1, 3, 9, 9007199254740993n],
    count: 181,
  },
  { what: 'of no experiment', store: traces, ids: [], count: 0 },
  { what: 'of another database', store: greetings, ids: undefined, count: 3 },
  { what: 'of an array', store: arrayStore(some), ids: undefined, count: 2 },
  { what: 'of an array in its experiment', store: arrayStore(some), ids: [1], count: 2 },
  { what: 'of an array in another', store: arrayStore(some), ids: [2], count: 0 },
]

test.each(rows)('$what: $count', async ({ store, ids, count }) => {
  expect(await store.countTraces?.(ids)).toBe(count)
})
