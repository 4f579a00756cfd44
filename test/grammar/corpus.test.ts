import { describe, expect, test } from 'vitest'
import { escapeText, readCases } from './corpus-file.ts'
import { syntaxOf } from './syntax-of.ts'

const cases = readCases('grammar/corpus')

describe('a text and its tree', () => {
  test.each(cases)('$place', (one) => {
    const { tree, faults } = syntaxOf(one)
    expect(escapeText(tree)).toEqual(one.expected.join('\n'))
    expect(faults).toEqual([])
  })

  test('are many', () => {
    expect(cases.length).toBeGreaterThan(150)
  })
})
