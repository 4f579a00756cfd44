import { describe, expect, test } from 'vitest'
import { connectiveWord, misspeltConnective } from '../../src/syntax/connectives.ts'

describe('a word', () => {
  test.each(['AND', 'and', 'aNd'])('%s is AND', (word) => {
    expect(connectiveWord(word)).toBe('and')
  })

  test.each(['OR', 'or', 'Or'])('%s is OR', (word) => {
    expect(connectiveWord(word)).toBe('or')
  })

  test.each(['AMD', 'ADN', 'NAD', 'AN', 'AD', 'ND', 'ANDD', 'AAND', 'anf', 'und', 'ans'])(
    '%s means AND',
    (word) => {
      expect(connectiveWord(word)).toBeUndefined()
      expect(misspeltConnective(word)).toBe('and')
    },
  )

  test.each(['RO', 'ORR', 'OOR', 'oe', 'pr'])('%s means OR', (word) => {
    expect(misspeltConnective(word)).toBe('or')
  })

  test.each(['A', 'O', 'XOR', 'plus', 'with', 'then', 'AS', 'DNA', 'ANDES'])('%s means neither', (word) => {
    expect(misspeltConnective(word)).toBeUndefined()
  })
})
