import { describe, expect, test } from 'vitest'
import { translateRegularExpression } from '../../../src/language/regular-expression/translate.ts'

describe('translateRegularExpression', () => {
  test.each([
    ['prod', '(?:prod)'],
    ['100%', '(?:100\\x{25})'],
    ['é|日', '(?:\\x{e9}|\\x{65e5})'],
    ['(?i)Ab1', '(?:(?i:A)(?i:b)1)'],
    ['(?ai)k', '(?:[kK])'],
    ['.', '(?:[^\\x{a}])'],
    ['(?s).', '(?:(?s:.))'],
    ['^a$', '(?:\\Aa(?:\\n?\\z))'],
    ['(?m)^a$', '(?:(?m:^)a(?m:$))'],
    ['\\A\\Z', '(?:\\A\\z)'],
    ['a*?b+c?d{2}e{2,}f{,3}', '(?:a{0,}b{1,}c{0,1}d{2,2}e{2,}f{0,3})'],
    ['(a|b)', '(?:(?:a|b))'],
    ['[a-c-]', '(?:[a-c\\x{2d}])'],
    ['[^a]', '(?:[^a])'],
    [
      '\\d\\D\\s',
      '(?:[\\p{Nd}][\\P{Nd}][\\x{9}-\\x{d}\\x{1c}-\\x{20}\\x{85}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}-\\x{2029}\\x{202f}\\x{205f}\\x{3000}])',
    ],
    ['[^\\D]', '(?:[^\\P{Nd}])'],
    ['\\w\\W', '(?:[\\p{L}\\p{N}_][^\\p{L}\\p{N}_])'],
    ['[\\W_]', '(?:(?:[^\\p{L}\\p{N}_]|[\\x{5f}]))'],
    ['[^\\W]', '(?:[\\p{L}\\p{N}_])'],
    ['(?a)\\w\\b', '(?:[0-9A-Z\\x{5f}a-z]\\b)'],
    ['(?i)i', '(?:(?i:[iIi\\x{130}\\x{131}]))'],
    ['(?x)a b', '(?:ab)'],
    ['()', '(?:(?:))'],
  ])('%j', (pattern, source) => {
    expect(translateRegularExpression(pattern)).toEqual({ source })
  })

  /** Each is an `re.error` in Python 3.11. */
  test.each([
    ['(', 'the ) of a group is missing'],
    ['a)', 'a ) closes nothing'],
    ['[', 'the ] of a set is missing'],
    ['[]', 'the ] of a set is missing'],
    ['[b-a]', 'a range of characters ends before it begins'],
    ['[\\d-a]', 'a range of characters begins or ends with a class'],
    ['[\\A]', '\\A means nothing'],
    ['\\', 'a backslash at the end'],
    ['\\y', '\\y means nothing'],
    ['\\8', 'there is no group 8 before it is referred to'],
    ['\\1', 'there is no group 1 before it is referred to'],
    ['(a)\\2', 'there is no group 2 before it is referred to'],
    ['(\\1)', 'the group 1 refers to itself'],
    ['\\x4', '\\x takes 2 hexadecimal digits'],
    ['\\u12', '\\u takes 4 hexadecimal digits'],
    ['\\U00110000', 'there is no character \\U00110000'],
    ['\\400', 'there is no character \\400'],
    ['\\N', '\\N takes the name of a character in braces'],
    ['*', 'there is nothing to repeat'],
    ['+a', 'there is nothing to repeat'],
    ['a|*', 'there is nothing to repeat'],
    ['^*', 'there is nothing to repeat'],
    ['\\b+', 'there is nothing to repeat'],
    ['a**', 'a repetition is repeated'],
    ['a{2}{3}', 'a repetition is repeated'],
    ['a{2,1}', 'a repetition ends before it begins'],
    ['(?', 'the kind of a group is missing'],
    ['(?z)', 'there is no group (?z'],
    ['(?<a>b)', 'there is no group (?<a'],
    ['(?P', 'after (?P comes < or ='],
    ['(?Px)', 'after (?P comes < or ='],
    ['(?P<1>a)', '1 cannot be the name of a group'],
    ['(?P<>a)', 'the name of a group is missing'],
    ['(?P<n', '> after the name of a group is missing'],
    ['(?P=n)', 'there is no group called n before it is referred to'],
    ['(?P<x>(?P=x))', 'the group 1 refers to itself'],
    ['(?P<x>a)(?P<x>b)', 'the group x is there twice'],
    ['(?#', 'the ) of a comment is missing'],
    ['(?i', 'the end of the flags is missing'],
    ['(?iz)', 'there is no flag z'],
    ['(?L)', 'there is no group (?L'],
    ['(?-i)', 'there is no flag )'],
    ['(?-a:b)', 'the flags a and u cannot be turned off'],
    ['(?i-i:a)', 'a flag is turned on and off'],
    ['(?au)', 'the flags a and u exclude each other'],
    ['a(?i)', 'flags for the whole pattern stand elsewhere than at its start'],
    ['(?:(?i)a)', 'flags for the whole pattern stand elsewhere than at its start'],
    ['(?(1)a)', 'there is no group 1'],
    ['(?(0)a)', 'there is no group 0'],
    ['(?(x)a)', 'there is no group called x before it is referred to'],
    ['(a)(?(1)a|b|c)', 'a condition has more than two branches'],
    ['(?=a', 'the ) of a group is missing'],
    ['(?=a)(', 'the ) of a group is missing'],
  ])('%j is invalid', (pattern, reason) => {
    expect(translateRegularExpression(pattern)).toEqual({ fault: 'invalid', reason })
  })

  /** Each is a pattern to Python 3.11. */
  test.each([
    ['(?=a)', 'it looks ahead'],
    ['(?!a)', 'it looks ahead'],
    ['(?<=a)', 'it looks behind'],
    ['(?<!a)', 'it looks behind'],
    ['(a)\\1', 'it refers back to a group'],
    ['(?P<x>a)(?P=x)', 'it refers back to a group'],
    ['(a)?(?(1)b|c)', 'it depends on whether a group matched'],
    ['(?>a)', 'a group is atomic'],
    ['a++', 'a repetition is possessive'],
    ['a{1,2}+', 'a repetition is possessive'],
    ['\\N{BULLET}', 'a character is given by its name'],
    ['a{1001}', 'something is repeated more than 1000 times'],
    ['(a{100}){11}', 'something is repeated more than 1000 times'],
    ['(?:a{1000}){1,1000}', 'something is repeated more than 1000 times'],
    ['$\\n', 'a $ stands before something that could be the last newline'],
    ['(a$|b)[^c]', 'a $ stands before something that could be the last newline'],
    ['($a?\\s){2}', 'a $ stands before something that could be the last newline'],
    ['$\\b', 'a $ stands before something that could be the last newline'],
    ['(?i)[^\\Wa]', 'a set without \\W leaves out letters of either case'],
  ])('%j is unsupported', (pattern, reason) => {
    expect(translateRegularExpression(pattern)).toEqual({ fault: 'unsupported', reason })
  })

  test.each([
    ['groups are nested more than 100 deep', `${'('.repeat(101)}${')'.repeat(101)}`],
    ['groups are nested more than 100 deep', '('.repeat(100_000)],
    ['it is longer than 20000 steps, repetitions written out', '\\w'.repeat(4001)],
    ['it is longer than 20000 steps, repetitions written out', 'a'.repeat(1_000_000)],
  ])('%s', (reason, pattern) => {
    expect(translateRegularExpression(pattern)).toEqual({ fault: 'unsupported', reason })
  })
})
