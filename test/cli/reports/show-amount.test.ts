import { expect, test } from 'vitest'
import {
  showCount,
  showCountOf,
  showDuration,
  showMinute,
  showShare,
} from '../../../src/cli/reports/show-amount.ts'

test.each<[shown: string, expected: string]>([
  [showCount(0), '0'],
  [showCount(1_234_567), '1,234,567'],
  [showCountOf(1, 'trace'), '1 trace'],
  [showCountOf(0, 'trace'), '0 traces'],
  [showCountOf(1200, 'trace'), '1,200 traces'],
  [showShare(0), '0%'],
  [showShare(0.0001), '<0.1%'],
  [showShare(0.001), '0.1%'],
  [showShare(0.02), '2%'],
  [showShare(0.0333), '3.3%'],
  [showShare(0.5), '50%'],
  [showShare(0.996), '99.6%'],
  [showShare(0.9999), '>99.9%'],
  [showShare(1), '100%'],
  [showDuration(0), '0 ms'],
  [showDuration(1.23456), '1.23 ms'],
  [showDuration(123.456), '123 ms'],
  [showDuration(1052.4), '1.05 s'],
  [showMinute(Date.UTC(2026, 0, 31, 12, 5, 59)), '2026-01-31 12:05'],
  [showMinute(9e15), '9000000000000000'],
])('%s is %s', (shown, expected) => {
  expect(shown).toBe(expected)
})
