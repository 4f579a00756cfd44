import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { assembleText } from '../../../src/backends/text/assemble-text.ts'
import type { Piece } from '../../../src/backends/text/pieces.ts'
import { quoteText } from '../../../src/backends/text/quote-text.ts'
import { UnsayableError } from '../../../src/backends/text/unsayable-error.ts'
import { dialects } from '../../../src/dialects/dialects.ts'

const { mlflow } = dialects

/** The quoted texts in a text, as sqlparse's regular expressions find them. */
function lex(text: string): readonly string[] {
  return text.match(/'(?:''|\\'|[^'])*'|"(?:""|\\"|[^"])*"|`(?:``|[^`])*`|[^'"`]+|./gs) ?? []
}

const text = fc
  .array(fc.constantFrom(`'`, `"`, '\\', '`', 'a', `''`), { maxLength: 5 })
  .map((parts) => parts.join(''))

/** Texts as values, each after a fixed part, as far as there are quotes for them. */
const pieces = fc.array(text, { minLength: 1, maxLength: 4 }).map((texts) =>
  texts.flatMap((value): readonly Piece[] => {
    const spellings = quoteText(value, ['single', 'double', 'backtick'], mlflow.lexical)
    return spellings.length === 0 ? [] : [' = ', { spellings, part: value }]
  }),
)

function choices([piece, ...rest]: readonly Piece[]): readonly (readonly string[])[] {
  if (piece === undefined) return [[]]
  const spellings = typeof piece === 'string' ? [piece] : piece.spellings
  return choices(rest).flatMap((more) => spellings.map((one) => [one, ...more]))
}

const sameTexts = (tokens: readonly string[], chosen: readonly string[]) =>
  tokens.length === chosen.length && tokens.every((token, index) => token === chosen[index])

describe('where quotes in strings are kept', () => {
  test.prop([pieces], { numRuns: 500 })('a text is found if any choice of quotes reads back', (given) => {
    const readable = choices(given).filter((chosen) => sameTexts(lex(chosen.join('')), chosen))
    if (readable.length === 0) {
      expect(() => assembleText(given, mlflow)).toThrow(UnsayableError)
    } else {
      expect(readable.map((chosen) => chosen.join(''))).toContain(assembleText(given, mlflow))
    }
  })
})
