import { describe, expect, it } from 'vitest'
import { dateToMilliseconds, looksLikeDate } from '../../src/check/milliseconds.ts'

describe('dateToMilliseconds', () => {
  it.each([
    ['2024-01-01', 1704067200000],
    ['2024-1-1', 1704067200000],
    ['2024/01/01', 1704067200000],
    ['2024-01-01 10:30', 1704105000000],
    ['2024-01-01T10:30:00Z', 1704105000000],
    ['2024-01-01T10:30:00.5Z', 1704105000500],
    ['2024-01-01T10:30:00+02:00', 1704097800000],
    ['2024-01-01T10:30:00+0200', 1704097800000],
    ['2024-01-01 10:30:00 UTC', 1704105000000],
    ['2024-02-30', undefined],
    ['2024-13-01', undefined],
    ['01/02/2024', undefined],
    ['yesterday', undefined],
  ])('%s', (text, expected) => {
    expect(dateToMilliseconds(text)).toBe(expected)
  })
})

describe('looksLikeDate', () => {
  it.each([
    ['2024-01-01', true],
    ['01/02/2024', true],
    ['yesterday', true],
    ['now() - 1h', true],
    ['1h ago', true],
    ['Jan 1 2024', true],
    ['1704067200000', false],
    ['abc', false],
    ['', false],
  ])('%s', (text, expected) => {
    expect(looksLikeDate(text)).toBe(expected)
  })
})
