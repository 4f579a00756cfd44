import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { javascriptHost } from '../../../../src/lint/hosts/javascript/javascript-host.ts'
import { expectViewLaws } from '../expect-view-laws.ts'

const options = { callNames: [], filterKeys: [] }

const awkward = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      "'",
      '"',
      '`',
      '\\',
      '$',
      '{',
      '}',
      '\n',
      '\r',
      '\t',
      '\0',
      '7',
      '😀',
      '\ud83d',
      '\u2028',
      'a',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
})

/** The ways in which a unit can be written between quotes. */
const spellings: ((unit: string, quote: string) => string)[] = [
  (unit) => `\\u${hex(unit, 4)}`,
  (unit) => `\\u{${hex(unit, 1)}}`,
  (unit) => (unit < '\x80' ? `\\x${hex(unit, 2)}` : unit),
  (unit, quote) => (unit === quote || '\\\n\r$'.includes(unit) ? `\\u${hex(unit, 4)}` : unit),
]

function hex(unit: string, digits: number): string {
  return unit.charCodeAt(0).toString(16).padStart(digits, '0')
}

const quotes = fc.constantFrom("'", '"', '`')

describe('a string of JavaScript', () => {
  law.prop(
    [awkward, quotes, fc.infiniteStream(fc.nat(spellings.length - 1)), fc.constantFrom('', '😀\t', '\r\n')],
    {
      numRuns: 1000,
    },
  )('decodes to its text, every unit from where it is written', (text, quote, choices, before) => {
    const written = text
      .split('')
      .map((unit) => spellings[choices.next().value as number]?.(unit, quote))
      .join('')
    const file = `/*${before}*/ parseFilter(${quote}${written}${quote})`
    const [piece] = javascriptHost.extract(file, options).texts[0]?.pieces ?? []
    if (piece?.kind !== 'text') return expect(piece).toBe('a text')
    expectViewLaws(file, piece.view, text, (source) => decodedAlone(source, quote))
  })

  law.prop([awkward, quotes], { numRuns: 1000 })('is written so that it is read again', (text, quote) => {
    const [piece] = javascriptHost.extract(`parseFilter(${quote}${quote})`, options).texts[0]?.pieces ?? []
    const written = piece?.kind === 'text' ? piece.view.write(text) : undefined
    expect(decodedAlone(`${written}`, quote)).toBe(text)
  })

  law.prop([awkward])('is written raw where it can be', (text) => {
    const [piece] = javascriptHost.extract('parseFilter(String.raw``)', options).texts[0]?.pieces ?? []
    const written = piece?.kind === 'text' ? piece.view.write(text) : undefined
    if (written !== undefined) expect(new Function(`return String.raw\`${written}\``)()).toBe(text)
    else expect(text).toMatch(/[\\`\r\p{Cs}]|\$|\{/u)
  })
})

function decodedAlone(source: string, quote: string): string {
  return new Function(`return ${quote}${source}${quote}`)()
}

test('what is put beside a dollar sign opens no hole', () => {
  const file = 'parseFilter(`a$b{c`)'
  const [piece] = javascriptHost.extract(file, options).texts[0]?.pieces ?? []
  if (piece?.kind !== 'text') throw new Error('no text')
  expect([piece.view.write('{'), piece.view.write('$'), piece.view.write('${')]).toEqual([
    '\\{',
    '\\$',
    '\\${',
  ])
})
