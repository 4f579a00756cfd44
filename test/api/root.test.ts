import { expect, test } from 'vitest'
import * as root from '../../src/index.ts'

test('the root exports its public names and no other', () => {
  expect(Object.keys(root).sort()).toEqual([
    'FilterError',
    'UnsayableError',
    'and',
    'buildTraceFilter',
    'compileFilter',
    'compilePredicate',
    'defineSchema',
    'defineTagging',
    'dialects',
    'explain',
    'field',
    'fieldsOf',
    'filter',
    'filterIn',
    'filterTraces',
    'formatFilter',
    'not',
    'or',
    'parseFilter',
    'parseOrderBy',
    'renderDiagnostics',
    'traceFromJson',
    'traceSchema',
    'traceToJson',
  ])
})
