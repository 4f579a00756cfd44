import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { mergeTargets } from '../../../src/lint/targets/merge-targets.ts'

/** `error a 0-3`, a finding of that code there. */
function found(texts: string): Diagnostic[] {
  return texts
    .split(', ')
    .filter((text) => text !== '')
    .map((text) => {
      const [severity = '', code = '', place = ''] = text.split(' ')
      const [start = '', end = ''] = place.split('-')
      const span = { start: Number(start), end: Number(end) }
      return { code, severity: severity as Diagnostic['severity'], span, message: code, fixes: [] }
    })
}

function shown({ severity, message, span }: Diagnostic): string {
  return `${severity} ${message} ${span.start}-${span.end}`
}

const rows: [what: string, one: string, other: string, merged: string[]][] = [
  ['nothing', '', '', []],
  ['what both refuse is an error', 'error a 0-3', 'error a 0-3', ['error a 0-3']],
  ['also for another reason', 'error a 0-3', 'error b 2-5', ['error a 0-3']],
  ['what one refuses is a warning', 'error a 0-3', '', ['warning One refuses this: a 0-3']],
  ['also when it is the other', '', 'error a 0-3', ['warning Other refuses this: a 0-3']],
  [
    'beside what both refuse',
    'error a 0-3, error b 5-6',
    'error b 5-6',
    ['warning One refuses this: a 0-3', 'error b 5-6'],
  ],
  [
    'where each has a reason of its own, neither takes it',
    'error a 0-3',
    'error b 5-6',
    ['error One refuses this: a 0-3', 'error Other refuses this: b 5-6'],
  ],
  ['a warning is one', 'warning a 0-3', 'warning a 0-3', ['warning a 0-3']],
  ['of the other, too', '', 'hint a 0-3', ['hint a 0-3']],
  ['a refusal says what a warning says', 'error a 0-3', 'warning a 0-3', ['warning One refuses this: a 0-3']],
  ['so is that of a prefix and that of its name', 'error a 0-3', 'error b 4-7', ['error a 0-3']],
  [
    'the names of two fields are two things',
    'error a 4-7',
    'error b 12-15',
    ['error One refuses this: a 4-7', 'error Other refuses this: b 12-15'],
  ],
  [
    'what stands between parentheses is another thing than they are',
    'error parentheses-unsupported 0-9, error a 1-3',
    'error parentheses-unsupported 0-9',
    ['error parentheses-unsupported 0-9', 'warning One refuses this: a 1-3'],
  ],
  ['nothing between two things touches both', 'error a 3-3', 'error b 0-3', ['error a 3-3']],
]

const text = 'abc.def AND ghi.jkl'

describe('the findings of two targets', () => {
  it.each(rows)('%s', (_, one, other, merged) => {
    const result = mergeTargets(
      text,
      { title: 'One', found: found(one) },
      { title: 'Other', found: found(other) },
    )
    expect(result.map(shown)).toEqual(merged)
  })
})
