import { expect, test } from 'vitest'
import type { Filter } from '../../src/filter/filter.ts'
import { mergeSpans } from '../../src/filter/merge-spans.ts'
import { and, some, span, tag, withId } from '../backends/text/filters.ts'

const a = tag('a')('equals', 'x')
const run = withId('runs', 'run', 'r1')
const named = span('name')('equals', 'x')
const typed = span('type')('equals', 'LLM')
const ok = span('status')('equals', 'OK')

const rows: [what: string, operands: Filter[], merged: Filter[]][] = [
  ['none about spans', [a, run], [a, run]],
  ['one about spans', [a, some('spans', named)], [a, some('spans', named)]],
  [
    'several: in the place of the first',
    [a, some('spans', and(named, typed)), run, some('spans', ok)],
    [a, some('spans', and(named, typed, ok)), run],
  ],
]

test.each(rows)('%s', (_, operands, merged) => {
  expect(mergeSpans(operands)).toEqual(merged)
})
