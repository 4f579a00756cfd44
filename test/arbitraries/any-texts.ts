import fc from 'fast-check'
import { dialects } from '../../src/dialects/dialects.ts'
import { anyText } from '../syntax/filter-texts.ts'
import { filterTexts } from './filter-texts.ts'
import { mistakenTexts } from './mistaken-texts.ts'

const validTexts = fc.oneof(...Object.values(dialects).map((dialect) => filterTexts(dialect)))

/** Texts of every dialect, with some characters lost, doubled, swapped, or put in. */
const brokenTexts = fc
  .tuple(validTexts, fc.array(fc.tuple(fc.nat(), fc.nat(4), anyText), { minLength: 1, maxLength: 3 }))
  .map(([text, breaks]) =>
    breaks.reduce((broken, [at, length, put]) => {
      const start = at % (broken.length + 1)
      return broken.slice(0, start) + put.slice(0, 4) + broken.slice(start + length)
    }, text),
  )

/** Texts right and wrong: the language's own pieces, filters broken and mistaken, any characters. */
export const anyTexts = fc.oneof(anyText, brokenTexts, mistakenTexts(validTexts))
