import { expect, test } from 'vitest'
import { utcDay } from '../../../src/search/analysis/utc-day.ts'

const day = 86_400_000

test.each<[time: number, day: string]>([
  [0, '1970-01-01'],
  [-1, '1969-12-31'],
  [951_782_400_000, '2000-02-29'],
  [1_709_164_800_000 + day - 1, '2024-02-29'],
  [Date.UTC(9999, 11, 31), '9999-12-31'],
  [Date.UTC(9999, 11, 31) + day, '+010000-01-01'],
  [Date.parse('-000001-12-31'), '-000001-12-31'],
  [8.64e15, '+275760-09-13'],
  [8.64e15 + day, '+275760-09-14'],
  [1_749_006_880_539_000_000, '+55425791-09-07'],
])('%d is in the day %s', (time, expected) => {
  expect(utcDay(time)).toBe(expected)
})
