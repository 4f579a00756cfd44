import fc from 'fast-check'
import type { Field, Filter } from '../../src/filter/filter.ts'
import { someValueText } from './assessments.ts'
import { compares, conditions, filtersOf } from './filters.ts'
import { someIssue, someKey, somePrompt } from './values.ts'

const spanFields: readonly Field[] = [
  { scope: 'span', name: 'name', type: 'text' },
  { scope: 'span', name: 'type', type: 'text' },
  { scope: 'span', name: 'status', type: 'text' },
  { scope: 'span', name: 'content', type: 'text' },
  { scope: 'span', name: 'start_time_ns', type: 'number' },
]

const assessmentFields: readonly Field[] = [
  { scope: 'assessment', name: 'kind', type: 'text' },
  { scope: 'assessment', name: 'name', type: 'text' },
  { scope: 'assessment', name: 'value', type: 'text' },
  { scope: 'assessment', name: 'number', type: 'number' },
]

const prompt: Field = { scope: 'prompt', name: 'id', type: 'text' }
const issue: Field = { scope: 'issue', name: 'id', type: 'text' }

/** Filters of traces by their own fields and by all that is related to them. */
export const relatedFilters = filtersOf(
  fc.oneof(
    { weight: 1, arbitrary: conditions },
    { weight: 2, arbitrary: someOf('spans', conditionsOn(spanFields)) },
    { weight: 2, arbitrary: someOf('assessments', conditionsOn(assessmentFields)) },
    { weight: 2, arbitrary: someOf('sessionAssessments', conditionsOn(assessmentFields)) },
    { weight: 1, arbitrary: someOf('prompts', compares(prompt, somePrompt)) },
    { weight: 1, arbitrary: someOf('issues', compares(issue, someIssue)) },
  ),
  0,
)

function someOf(of: string, condition: fc.Arbitrary<Filter>): fc.Arbitrary<Filter> {
  return filtersOf(condition, 0).map((where): Filter => ({ kind: 'some', of, where }))
}

function conditionsOn(fields: readonly Field[]): fc.Arbitrary<Filter> {
  return fc
    .constantFrom(...fields)
    .chain((field) =>
      fc.oneof(
        { weight: 6, arbitrary: compares(field, textOf(field)) },
        { weight: 1, arbitrary: fc.constant<Filter>({ kind: 'present', field }) },
      ),
    )
}

/** Absent where any text will do. */
function textOf({ scope, name }: Field): fc.Arbitrary<string> | undefined {
  if (name === 'kind') return fc.constantFrom('feedback', 'expectation')
  if (name === 'value') return someValueText
  return scope === 'assessment' && name === 'name' ? someKey : undefined
}
