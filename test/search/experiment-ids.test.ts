import { describe, expect, test } from 'vitest'
import { readExperimentIds } from '../../src/search/experiment-ids.ts'
import { SearchError } from '../../src/search/search-error.ts'

describe('readExperimentIds', () => {
  test.each<[texts: string[], ids: (number | bigint)[]]>([
    [[], []],
    [['1'], [1]],
    [
      ['2', '1', '01', ' 1', '+1', '1\n'],
      [1, 2],
    ],
    [['-1'], [-1]],
    [['9007199254740993'], [9007199254740993n]],
    [
      ['9223372036854775807', '-9223372036854775808'],
      [-9223372036854775808n, 9223372036854775807n],
    ],
  ])('reads %j', (texts, ids) => {
    expect(readExperimentIds(texts)).toEqual(ids)
  })

  test.each([
    ['abc', 'An experiment id is a decimal integer, such as 1; found "abc".'],
    ['1.5', 'An experiment id is a decimal integer, such as 1; found "1.5".'],
    ['', 'An experiment id is a decimal integer, such as 1; found "".'],
    ['1e1', 'An experiment id is a decimal integer, such as 1; found "1e1".'],
    ['9223372036854775808', 'An experiment id fits in 64 bits; 9223372036854775808 does not.'],
  ])('refuses %j', (text, message) => {
    expect(() => readExperimentIds(['1', text])).toThrow(new SearchError('experiment-id', message))
  })

  test('asks for texts', () => {
    const numbers = [1] as unknown as string[]
    expect(() => readExperimentIds(numbers)).toThrow(
      new TypeError("experimentIds takes ids as text, such as '1'; found number"),
    )
  })
})
