import { expect, test } from 'vitest'
import { applyEdits } from '../../src/diagnostics/apply-edits.ts'
import { edit } from './make-diagnostic.ts'

const rows: [what: string, edits: ReturnType<typeof edit>[], result: string][] = [
  ['nothing', [], 'abcdef'],
  ['an insertion', [edit(0, 0, 'x')], 'xabcdef'],
  ['an insertion at the end', [edit(6, 6, 'x')], 'abcdefx'],
  ['a deletion', [edit(1, 3, '')], 'adef'],
  ['all of it', [edit(0, 6, 'x')], 'x'],
  ['edits out of order', [edit(4, 5, 'E'), edit(0, 1, 'A')], 'AbcdEf'],
  ['edits that touch', [edit(0, 2, 'x'), edit(2, 4, 'y')], 'xyef'],
  ['insertions at one place, in their order', [edit(3, 3, '1'), edit(3, 3, '2')], 'abc12def'],
  ['an insertion before what is replaced', [edit(3, 4, 'D'), edit(3, 3, '1')], 'abc1Def'],
  ['an insertion after what is replaced', [edit(3, 3, '1'), edit(2, 3, 'C')], 'abC1def'],
]

test.each(rows)('%s', (_, edits, result) => {
  expect(applyEdits('abcdef', edits)).toBe(result)
})

const refused: [what: string, edits: ReturnType<typeof edit>[], at: string][] = [
  ['overlapping edits', [edit(0, 3, 'x'), edit(2, 4, 'y')], '2 to 4'],
  ['an insertion inside what is replaced', [edit(0, 3, 'x'), edit(1, 1, 'y')], '1 to 1'],
  ['an edit beyond the end', [edit(6, 7, 'x')], '6 to 7'],
  ['an edit before the beginning', [edit(-1, 0, 'x')], '-1 to 0'],
  ['an edit that runs backwards', [edit(3, 2, 'x')], '3 to 2'],
]

test.each(refused)('refuses %s', (_, edits, at) => {
  expect(() => applyEdits('abcdef', edits)).toThrow(
    new TypeError(
      `The edit at ${at} overlaps another or leaves the text of 6; pass edits of one text that do not overlap.`,
    ),
  )
})
