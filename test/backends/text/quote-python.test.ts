import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { quotePython } from '../../../src/backends/text/quote-python.ts'
import { readPythonList } from '../../../src/check/read-python-list.ts'

const rows: [text: string, literal: string][] = [
  ['', `''`],
  ['say "hi"', `'say "hi"'`],
  ["it's", `'it\\'s'`],
  ['back\\slash', `'back\\\\slash'`],
  ['C:\\', `'C:\\x5c'`],
  ['C:\\\\', `'C:\\\\\\x5c'`],
  ["\\'", `'\\\\\\''`],
  ['a\nb\r\0', `'a\\nb\\r\\x00'`],
  ['é😀\t', `'é😀\t'`],
]

test.each(rows)('%s', (text, literal) => {
  expect(quotePython(text)).toBe(literal)
})

const text = fc.array(fc.constantFrom(`'`, '"', '\\', 'n', 'x', '5', '\n', '\0', '(', '😀'), { maxLength: 6 })

property.prop([text, text])(
  'two literals read back, as Python does and as a lexer of SQL does',
  (one, other) => {
    const items = [one.join(''), other.join('')]
    const literals = items.map(quotePython)
    expect(readPythonList(`(${literals.join(', ')})`)).toEqual({ kind: 'list', items })
    expect(literals.join(', ').match(/'(?:''|\\'|[^'])*'/g)).toEqual(literals)
  },
)
