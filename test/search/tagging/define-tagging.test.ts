import { describe, expect, test } from 'vitest'
import { compileFilter } from '../../../src/check/compile-filter.ts'
import { withoutSpans } from '../../../src/filter/without-spans.ts'
import { defineTagging } from '../../../src/search/tagging/define-tagging.ts'
import { closedTagging, sampleTagging } from './sample-tagging.ts'

const allUnknown = { environment: 'unknown', version: 'unknown', service_name: 'unknown' }

describe('tags to give', () => {
  test.each<[given: Parameters<typeof sampleTagging.tags>[0], tags: Readonly<Record<string, string>>]>([
    [{}, allUnknown],
    [{ operation: 'translate' }, { ...allUnknown, operation: 'translate', category: 'content_generation' }],
    [
      { operation: 'dance', team: 'a' },
      { ...allUnknown, operation: 'dance', team: 'a' },
    ],
    [
      { environment: 'staging', version: 'v1', service_name: '', user_id: undefined },
      { environment: 'staging', version: 'v1', service_name: '' },
    ],
    [
      { operation: 'login', category: 'user_management' },
      { ...allUnknown, operation: 'login', category: 'user_management' },
    ],
  ])('%j', (given, tags) => {
    expect(sampleTagging.tags(given)).toEqual(tags)
  })

  test.each<[given: Readonly<Record<string, string>>, message: string]>([
    [
      { environment: 'prodution' },
      `The tag "environment" is 'prodution'; expected one of 'production', 'staging', 'development'.`,
    ],
    [{ topc: 'x' }, 'The strategy has no tag "topc"; expected "topic".'],
    [
      { operation: 'login', category: 'data_retrieval' },
      `The operation "login" is of the category 'user_management'; found 'data_retrieval'.`,
    ],
  ])('but not %j', (given, message) => {
    expect(() => closedTagging.tags(given)).toThrow(new TypeError(message))
  })
})

test.each([
  ['login', 'user_management'],
  ['query', 'data_retrieval'],
  ['Query', undefined],
  ['constructor', undefined],
])('the operation %s is of the category %s', (operation, category) => {
  expect(sampleTagging.categoryOf(operation)).toBe(category)
})

test.each([
  [sampleTagging.tag('environment').equals('production'), "tags.environment = 'production'"],
  [sampleTagging.tag('version').in(['v1', 'v2']), "tags.version IN ('v1', 'v2')"],
  [sampleTagging.tag('a.b').isMissing(), 'tags.`a.b` IS NULL'],
])('conditions on tags are those of a text: %#', (filter, text) => {
  expect(filter).toEqual(withoutSpans(compileFilter(text, { dialect: 'extended' })))
})

test('the configuration has no more than was said', () => {
  expect([defineTagging({}).config, closedTagging.config]).toEqual([
    { required: [], values: {} },
    { ...sampleTagging.config, keys: ['topic'] },
  ])
})
