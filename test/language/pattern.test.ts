import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compilePattern, escapePattern, literalOfPattern } from '../../src/language/pattern.ts'

describe('compilePattern', () => {
  test.each([
    // pattern, texts that match, texts that do not
    ['', [''], ['a', ' ']],
    ['%', ['', 'a', 'line\nbreak', '🎉'], []],
    ['%%', ['', 'a'], []],
    ['prod', ['prod'], ['Prod', 'prods', 'xprod', '']],
    ['pr%', ['pr', 'prod', 'pr\n'], ['p', 'xpr', 'PR']],
    ['%od', ['od', 'prod'], ['odd', 'o']],
    ['%ro%', ['ro', 'prod', 'rro'], ['or', '']],
    ['a%a', ['aa', 'aba', 'aaa'], ['a', 'ab', '']],
    ['%a%b%', ['ab', 'xaxbx', 'aab'], ['ba', 'a']],
    ['a%b%c', ['abc', 'abbbcc', 'a b c'], ['acb', 'ab']],
    ['%ab%b', ['abb', 'ababb'], ['ab', 'abba']],
    ['_', ['a', '🎉', '\n', 'é'], ['', 'ab', 'e\u0301']],
    ['_本_', ['日本語', '🎉本🎉'], ['日本', '本']],
    ['%_', ['a', 'ab', '🎉'], ['']],
    ['_%_', ['ab', 'a🎉', 'abc'], ['a', '🎉']],
    ['%_b%', ['ab', '🎉b', 'bb'], ['b', 'ba']],
    ['%a_', ['ab', 'aa', 'xaa🎉'], ['a', 'ba']],
    ['100\\%', ['100%'], ['100\\%', '1000']],
    ['a\\_b', ['a_b'], ['axb', 'a\\_b']],
    ['a\\\\%', ['a\\', 'a\\b'], ['a%', 'a']],
    ['\\a\\é', ['aé'], ['\\a\\é']],
    ['a\\', ['a\\'], ['a']],
    ['[a]*.', ['[a]*.'], ['a']],
    ['\ud83c%', ['\ud83c', '\ud83cx'], ['🎉']],
  ])('%j', (pattern, matching, others) => {
    const texts = [...matching, ...others]
    expect(texts.filter(compilePattern(pattern))).toEqual(matching)
  })

  test.each([
    ['PROD', ['prod', 'Prod', 'PROD'], ['prods']],
    ['%É%', ['É', 'aÉb'], ['é', 'E']],
    ['k', ['K', 'k'], ['\u212a']],
    ['İ%', ['İ', 'İA'], ['i̇', 'i']],
    ['_A\\_%', ['🎉a_', 'xA_b'], ['xAxb']],
  ])('%j, folded', (pattern, matching, others) => {
    const texts = [...matching, ...others]
    expect(texts.filter(compilePattern(pattern, { fold: true }))).toEqual(matching)
  })

  test.each([false, true])('SQLite agrees, folding: %s', (fold) => {
    const database = new DatabaseSync(':memory:')
    database.exec('PRAGMA case_sensitive_like = true')
    const like = database.prepare(
      fold ? `SELECT lower(?) LIKE lower(?) ESCAPE '\\' AS holds` : `SELECT ? LIKE ? ESCAPE '\\' AS holds`,
    )
    const piece = fc.constantFrom('a', 'A', 'b', 'é', '🎉', '%', '_', '\\%', '\\_', '\\\\')
    const text = fc.array(fc.constantFrom('a', 'A', 'b', 'é', '🎉', '%', '_', '\\'), { maxLength: 8 })
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), text, (pieces, characters) => {
        const [pattern, value] = [pieces.join(''), characters.join('')]
        expect(compilePattern(pattern, { fold })(value)).toBe(like.get(value, pattern)?.holds === 1)
      }),
      { numRuns: 1000 },
    )
    database.close()
  })

  test('a long text with a hostile pattern costs no more than their product', () => {
    const matches = compilePattern(`${'%a_a'.repeat(50)}%b`)
    expect(matches('a'.repeat(100_000))).toBe(false)
  })
})

test('escapePattern makes the pattern of one text, and literalOfPattern reads it', () => {
  for (const text of ['', 'a', '100%', 'a_b', 'C:\\dir\\', '\\%', '🎉', '\ud83c']) {
    expect(literalOfPattern(escapePattern(text))).toBe(text)
    expect(compilePattern(escapePattern(text))(text)).toBe(true)
  }
})

test.each(['%', 'a%', '_', '\\\\%', 'a\\%%'])('the pattern %j has no single text', (pattern) => {
  expect(literalOfPattern(pattern)).toBeUndefined()
})
