import { expect, test } from 'vitest'
import { applyFixes } from '../../src/diagnostics/apply-fixes.ts'
import { diagnostic, edit, fix, fixable } from './make-diagnostic.ts'

const shout = fix('safe', edit(0, 1, 'A'))
const guess = fix('unsafe', edit(5, 6, 'F'))
const wide = fix('safe', edit(0, 4, 'x'))
const prefix = fix('safe', edit(0, 0, 'p.'))
const quotes = fix('safe', edit(1, 2, "'"), edit(4, 5, "'"))

const rows: [what: string, fixes: ReturnType<typeof fixable>[], applied: ReturnType<typeof applyFixes>][] = [
  ['nothing to fix', [diagnostic(0, 1)], { text: 'abcdef', applied: [] }],
  ['one fix', [fixable(shout)], { text: 'Abcdef', applied: [shout], safety: 'safe' }],
  ['one that guesses', [fixable(guess)], { text: 'abcdeF', applied: [guess], safety: 'unsafe' }],
  [
    'all are as safe as the least',
    [fixable(shout), fixable(guess)],
    { text: 'AbcdeF', applied: [shout, guess], safety: 'unsafe' },
  ],
  ['the best of a diagnostic', [fixable(shout, guess)], { text: 'Abcdef', applied: [shout], safety: 'safe' }],
  [
    'the earlier of two that overlap',
    [fixable(quotes), fixable(wide)],
    { text: "a'cd'f", applied: [quotes], safety: 'safe' },
  ],
  [
    'whichever is earlier',
    [fixable(wide), fixable(quotes)],
    { text: 'xef', applied: [wide], safety: 'safe' },
  ],
  [
    'a fix whole or not at all',
    [fixable(wide), fixable(quotes), fixable(guess)],
    { text: 'xeF', applied: [wide, guess], safety: 'unsafe' },
  ],
  [
    'an edit that two share, once',
    [fixable(prefix), fixable(prefix)],
    { text: 'p.abcdef', applied: [prefix, prefix], safety: 'safe' },
  ],
  [
    'fixes that touch',
    [fixable(shout), fixable(prefix)],
    { text: 'p.Abcdef', applied: [shout, prefix], safety: 'safe' },
  ],
]

test.each(rows)('applies %s', (_, diagnostics, applied) => {
  expect(applyFixes('abcdef', diagnostics)).toEqual(applied)
})

test('leaves out those that guess, where only safe ones are wanted', () => {
  expect(applyFixes('abcdef', [fixable(guess, shout), fixable(guess)], { safety: 'safe' })).toEqual({
    text: 'Abcdef',
    applied: [shout],
    safety: 'safe',
  })
})
