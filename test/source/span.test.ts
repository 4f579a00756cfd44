import { expect, test } from 'vitest'
import { coverSpans } from '../../src/source/span.ts'

test.each([
  [
    { start: 0, end: 2 },
    { start: 4, end: 6 },
    { start: 0, end: 6 },
  ],
  [
    { start: 4, end: 6 },
    { start: 0, end: 2 },
    { start: 0, end: 6 },
  ],
  [
    { start: 0, end: 9 },
    { start: 4, end: 6 },
    { start: 0, end: 9 },
  ],
])('%j and %j', (first, last, both) => {
  expect(coverSpans(first, last)).toEqual(both)
})
