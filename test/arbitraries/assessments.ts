import fc from 'fast-check'
import type { Assessment } from '../../src/schema/trace.ts'
import { someCount, someIssue, someKey, someText } from './values.ts'

/** Feedback, expectations and issues of one trace, some overridden, some made for its whole session. */
export const someAssessments: fc.Arbitrary<readonly Assessment[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: assessmentWith(someContent()) },
    {
      weight: 1,
      arbitrary: someIssue.chain((id) => assessmentWith(fc.constant(issueContent), fc.constant(id))),
    },
  ),
  { maxLength: 4 },
)

/** The JSON texts of values as MLflow keeps them, and what their patterns look for. */
export const someValueText = fc.oneof(
  someText,
  fc.constantFrom(
    '1',
    '1.0',
    '100',
    'true',
    'false',
    'null',
    '"prod"',
    '"\\u00e9t\\u00e9"',
    '["a", 1]',
    '{"a": 1}',
    'NaN',
  ),
)

type Content = Pick<Assessment, 'feedback' | 'expectation' | 'issue' | 'valueText'>

const issueContent: Content = { issue: { issueName: 'Slow' } }

function someContent(): fc.Arbitrary<Content> {
  const kept = fc.constantFrom<readonly [value: unknown, valueText: string]>(
    [1, '1.0'],
    [100, '100.0'],
    [['a'], '["a"] '],
  )
  const value = fc.oneof(
    someText,
    someCount,
    fc.constantFrom(
      true,
      false,
      null,
      99.5,
      -1,
      2n ** 53n + 1n,
      Number.NaN,
      Infinity,
      ['a', 1],
      { a: 1 },
      'yes',
    ),
  )
  const values = fc.oneof(
    value.map((value) => ({ value, text: {} })),
    kept.map(([value, valueText]) => ({ value, text: { valueText } })),
  )
  return fc.oneof(
    values.map(({ value, text }) => ({ feedback: { value }, ...text })),
    values.map(({ value, text }) => ({ expectation: { value }, ...text })),
  )
}

function assessmentWith(
  content: fc.Arbitrary<Content>,
  name: fc.Arbitrary<string> = someKey,
): fc.Arbitrary<Assessment> {
  const metadata = fc.constantFrom({ 'mlflow.trace.session': 'any' }, { env: 'prod' }, {})
  return fc
    .record(
      { assessmentId: fc.constant(''), assessmentName: name, content, valid: fc.boolean(), metadata },
      { requiredKeys: ['assessmentId', 'assessmentName', 'content'] },
    )
    .map(({ content, ...rest }) => ({ ...rest, ...content }))
}
