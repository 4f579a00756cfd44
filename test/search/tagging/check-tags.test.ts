import { expect, test } from 'vitest'
import { makeTrace } from '../../backends/predicate/make-trace.ts'
import { closedTagging, sampleTagging } from './sample-tagging.ts'

const fine = { environment: 'production', version: 'v1', service_name: 'chat' }

test.each<[tags: Readonly<Record<string, string | null>>, faults: readonly (readonly string[])[]]>([
  [fine, []],
  [
    {
      ...fine,
      'mlflow.traceName': 'f',
      'eval.requestId': 'r',
      topic: 't',
      operation: 'dance',
      category: 'x',
    },
    [],
  ],
  [{ ...fine, operation: 'login', category: 'user_management' }, []],
  [
    { version: null, service_name: 'unknown' },
    [
      ['missing-tag', 'environment', '', '', 'The tag "environment" is missing; every trace has it.'],
      ['missing-tag', 'version', '', '', 'The tag "version" is missing; every trace has it.'],
      ['missing-tag', 'service_name', '', '', 'The tag "service_name" is missing; every trace has it.'],
    ],
  ],
  [
    { ...fine, environment: 'Production', topics: 'x', shape: 'round' },
    [
      [
        'unknown-tag-value',
        'environment',
        'Production',
        'production',
        `The tag "environment" is 'Production'; expected one of 'production', 'staging', 'development'.`,
      ],
      ['unknown-tag', 'topics', 'x', 'topic', 'The strategy has no tag "topics"; expected "topic".'],
      ['unknown-tag', 'shape', 'round', '', 'The strategy has no tag "shape".'],
    ],
  ],
  [
    { ...fine, category: 'user_management', operation: 'search' },
    [
      [
        'wrong-category',
        'category',
        'user_management',
        'data_retrieval',
        `The operation "search" is of the category 'data_retrieval'; found 'user_management'.`,
      ],
    ],
  ],
])('the tags %j', (tags, faults) => {
  const found = closedTagging.checkTrace(makeTrace({ tags }))
  expect(
    found.map(({ kind, key, value = '', expected = '', message }) => [kind, key, value, expected, message]),
  ).toEqual(faults)
})

test('a strategy that does not say which tags there are takes any', () => {
  expect(sampleTagging.checkTrace(makeTrace({ tags: { ...fine, shape: 'round' } }))).toEqual([])
})
