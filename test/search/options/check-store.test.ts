import { expect, test } from 'vitest'
import { checkStore } from '../../../src/search/options/check-store.ts'
import { arrayStore } from '../../../src/search/stores/array-store.ts'

test.each<[store: unknown, message: string]>([
  [Promise.resolve(arrayStore([])), 'The store is a promise: write await before openStore'],
  [undefined, 'The store is what openStore or arrayStore gives; found undefined'],
  ['mlflow.db', 'The store is what openStore or arrayStore gives; found "mlflow.db"'],
  [[], 'The store is what openStore or arrayStore gives; found []'],
])('%o', (store, message) => {
  expect(() => checkStore(store)).toThrow(new TypeError(message))
})

test('a store passes', () => {
  checkStore(arrayStore([]))
})
