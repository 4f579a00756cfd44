import { expect, test } from 'vitest'
import { slotLength, timeSlots } from '../../../src/cli/reports/time-slots.ts'
import type { TraceGroup } from '../../../src/search/analysis/aggregate-query.ts'

const hour = 3_600_000
const day = 24 * hour

function group(key: number, count: number, errors: number, mean?: number): TraceGroup {
  return {
    key,
    count,
    errors,
    durations: {
      count: mean === undefined ? 0 : count,
      percentiles: [],
      ...(mean !== undefined && { mean }),
    },
  }
}

test('hours that lack traces are there, empty', () => {
  expect(timeSlots([group(hour, 2, 1, 10), group(3 * hour, 1, 0)], {})).toEqual({
    length: hour,
    slots: [
      { start: hour, count: 2, errors: 1, meanDuration: 10 },
      { start: 2 * hour, count: 0, errors: 0 },
      { start: 3 * hour, count: 1, errors: 0 },
    ],
  })
})

test('the window may begin before the first group and end after the last', () => {
  const { slots } = timeSlots([group(5 * hour, 1, 0)], { first: 4 * hour + 1, last: 7 * hour - 1 })
  expect(slots.map(({ start, count }) => [start / hour, count])).toEqual([
    [4, 0],
    [5, 1],
    [6, 0],
  ])
})

test('groups of one slot count together, and their mean is that of their traces', () => {
  const groups = [group(0, 1, 1, 100), group(hour, 3, 0, 20), group(2 * hour, 5, 2), group(7 * hour, 1, 0, 1)]
  expect(timeSlots(groups, { most: 3 })).toEqual({
    length: 3 * hour,
    slots: [
      { start: 0, count: 9, errors: 3, meanDuration: 40 },
      { start: 3 * hour, count: 0, errors: 0 },
      { start: 6 * hour, count: 1, errors: 0, meanDuration: 1 },
    ],
  })
})

test('nothing has no slots', () => {
  expect(timeSlots([], {})).toEqual({ length: hour, slots: [] })
})

test.each([
  [0, 1, hour],
  [0, 60 * hour - 1, hour],
  [0, 60 * hour, 2 * hour],
  [-hour, 59 * hour - 1, hour],
  [0, 30 * day - 1, 12 * hour],
  [0, 30 * day, day],
  [0, 60 * day - 1, day],
  [0, 365 * day, 7 * day],
  [0, 1e15, 3640 * day],
])('from %d to %d, a slot is %d ms', (first, last, length) => {
  expect(slotLength(first, last)).toBe(length)
})
