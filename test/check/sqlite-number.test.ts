import { describe, expect, it } from 'vitest'
import { numberOfText } from '../../src/check/sqlite-number.ts'

describe("numberOfText is SQLite's numeric affinity", () => {
  it.each([
    ['100', 100],
    [' 100 ', 100],
    ['+5', 5],
    ['-5', -5],
    ['1e2', 100],
    ['.5', 0.5],
    ['5.', 5],
    ['9223372036854775807', 9223372036854775807n],
    ['9223372036854775808', 2 ** 63],
    ['', undefined],
    ['abc', undefined],
    ['0x10', undefined],
    ['1 2', undefined],
    ['inf', undefined],
    ['５', undefined],
  ])('%j', (text, expected) => {
    expect(numberOfText(text)).toEqual(expected)
  })
})
