import { expect, test } from 'vitest'
import { UnsupportedFilterError } from '../../../src/backends/sql/unsupported-filter-error.ts'
import { SearchError } from '../../../src/search/search-error.ts'
import { databaseFault } from '../../../src/search/stores/database-fault.ts'

const withCode = (error: Error, code: string) => Object.assign(error, { code })

test.each([
  [withCode(new Error('connect ECONNREFUSED ::1:5432'), 'ECONNREFUSED'), 'connect ECONNREFUSED ::1:5432'],
  [
    withCode(new AggregateError([new Error('no ::1'), new Error('no 127.0.0.1')]), 'ECONNREFUSED'),
    'no ::1, no 127.0.0.1',
  ],
  [withCode(new Error(''), 'ENOTFOUND'), 'ENOTFOUND'],
  [
    withCode(new Error('canceling statement due to statement timeout.'), '57014'),
    'canceling statement due to statement timeout',
  ],
  [new Error('Connection terminated unexpectedly'), 'Connection terminated unexpectedly'],
])('%s', (error, reason) => {
  expect(databaseFault(error, 'The database')).toEqual(
    new SearchError('store', `The database cannot be read: ${reason}.`),
  )
})

test.each([
  new SearchError('store', 'Ours.'),
  new UnsupportedFilterError('Ours.'),
  new TypeError('ours'),
  'a text',
])('leaves %s as it is', (error) => {
  expect(databaseFault(error, 'The database')).toBe(error)
})
