import { expect, test } from 'vitest'
import type { Diagnostic, Safety } from '../../src/diagnostics/diagnostic.ts'
import { fixAll } from '../../src/diagnostics/fix-all.ts'
import { diagnostic, edit, fix, fixable } from './make-diagnostic.ts'

/** Finds the first place of a word and offers another for it. */
function replacing(words: Record<string, [replacement: string, safety: Safety]>) {
  return (text: string) =>
    Object.entries(words).flatMap(([word, [replacement, safety]]) => {
      const start = text.indexOf(word)
      return start < 0 ? [] : [fixable(fix(safety, edit(start, start + word.length, replacement)))]
    })
}

const rows: [
  what: string,
  text: string,
  recheck: ReturnType<typeof replacing>,
  fixed: string,
  safety?: Safety,
][] = [
  ['nothing to fix', 'x', replacing({ a: ['b', 'safe'] }), 'x'],
  ['one mistake', 'a', replacing({ a: ['b', 'safe'] }), 'b', 'safe'],
  ['the same mistake over and over', 'aaa', replacing({ a: ['b', 'safe'] }), 'bbb', 'safe'],
  ['a mistake behind a mistake', 'a', replacing({ a: ['b', 'safe'], b: ['c', 'unsafe'] }), 'c', 'unsafe'],
  ['as many as rounds', 'aaaaaaaaaa', replacing({ a: ['b', 'safe'] }), 'bbbbbbbbbb', 'safe'],
  ['more than rounds: untouched', 'aaaaaaaaaaa', replacing({ a: ['b', 'safe'] }), 'aaaaaaaaaaa'],
  ['fixes that undo each other: untouched', 'a', replacing({ a: ['b', 'safe'], b: ['a', 'safe'] }), 'a'],
  ['a fix that changes nothing', 'a', replacing({ a: ['a', 'safe'] }), 'a'],
]

test.each(rows)('%s', (_, text, recheck, fixed, safety) => {
  const once = fixAll(text, recheck)
  expect({ text: once.text, safety: once.safety, diagnostics: once.diagnostics }).toEqual({
    text: fixed,
    safety,
    diagnostics: recheck(fixed),
  })
  expect(fixAll(once.text, recheck)).toEqual({ text: fixed, applied: [], diagnostics: recheck(fixed) })
})

test('fixes only what is safe, where that is wanted', () => {
  const recheck = replacing({ a: ['b', 'safe'], b: ['c', 'unsafe'] })
  const { text, safety } = fixAll('ab', recheck, { safety: 'safe' })
  expect({ text, safety }).toEqual({ text: 'bb', safety: 'safe' })
})

test('tells what it applied, round by round, and what is left', () => {
  const left = diagnostic(0, 1)
  const first = fix('safe', edit(0, 1, 'b'))
  const second = fix('unsafe', edit(0, 1, 'c'))
  const recheck = (text: string) =>
    text === 'a' ? [fixable(first)] : text === 'b' ? [fixable(second)] : [left]
  expect(fixAll('a', recheck)).toEqual({
    text: 'c',
    applied: [first, second],
    safety: 'unsafe',
    diagnostics: [left],
  })
})

test('of fixes that get into each other’s way the first is applied alone', () => {
  const recheck = (text: string) =>
    text === 'ab'
      ? [fixable(fix('safe', edit(0, 1, 'A'))), fixable(fix('safe', edit(1, 2, 'B')))]
      : errors[text]
  const errors: Record<string, Diagnostic[]> = { AB: [diagnostic(0, 1), diagnostic(1, 2)], Ab: [] }
  expect(fixAll('ab', (text) => recheck(text) ?? [])).toEqual({
    text: 'Ab',
    applied: [fix('safe', edit(0, 1, 'A'))],
    safety: 'safe',
    diagnostics: [],
  })
})
