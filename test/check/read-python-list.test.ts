import { describe, expect, it } from 'vitest'
import { readPythonList } from '../../src/check/read-python-list.ts'

const list = (...items: string[]) => ({ kind: 'list', items })
const refused = (reason: string) => ({ kind: 'refused', reason, unquoted: reason.endsWith('not quoted') })

describe('readPythonList reads what ast.literal_eval reads', () => {
  it.each([
    ["('OK')", list('OK')],
    ["('OK',)", list('OK')],
    ['(\'OK\', "ERROR")', list('OK', 'ERROR')],
    ["( 'a' , 'b' , )", list('a', 'b')],
    ["('a' 'b')", list('ab')],
    ["('O''K')", list('OK')],
    ["('O\\'K')", list("O'K")],
    ["('\\x4fK\\n\\t\\\\\\101\\u00e9\\U0001f389')", list('OK\n\t\\Aé🎉')],
    ["('\\q')", list('\\q')],
    ["(r'a\\n')", list('a\\n')],
    ['(u\'OK\', R"x")', list('OK', 'x')],
    ["('''O'K''')", list("O'K")],
    ['("""a\nb""")', list('a\nb')],
    ["('a' # c\n, 'b')", list('a', 'b')],
    ["(('OK'))", list('OK')],
    ["(('OK','ERROR'))", list('OK', 'ERROR')],
    ['()', { kind: 'empty' }],
    ["(('a'), 'b')", list('a', 'b')],
    ["(('a',), 'b')", refused('The list holds a list')],
    ["('a',,)", refused('The list is not well formed')],
    ['(,)', refused('The list is not well formed')],
    ['(OK)', refused('OK in the list is not quoted')],
    ["('a', 1)", refused('1 in the list is not quoted')],
    ["(b'a')", refused('The list holds a value that is not a plain string')],
    ["(f'a')", refused('The list holds a value that is not a plain string')],
    ["('a\nb')", refused('A string in the list does not end on its line')],
    ["('\\x4')", refused('A string in the list has a broken escape')],
    ["('a' b)", refused('Values in the list stand side by side')],
  ])('%s', (text, expected) => {
    expect(readPythonList(text)).toEqual(expected)
  })
})
