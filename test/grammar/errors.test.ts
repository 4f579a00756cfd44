import { describe, expect, test } from 'vitest'
import { readCases } from './corpus-file.ts'
import { renderFaults } from './render-faults.ts'

const cases = readCases('grammar/errors')

describe('a text and its diagnostics', () => {
  test.each(cases)('$place', (one) => {
    expect(renderFaults(one)).toEqual(one.expected)
  })

  test('are many', () => {
    expect(cases.length).toBeGreaterThan(80)
  })
})
