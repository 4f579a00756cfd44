import { describe, expect, it } from 'vitest'
import { parseFilter } from '../../src/check/parse-filter.ts'
import { readConditions } from '../../src/check/read-conditions.ts'
import type { DialectName } from '../../src/dialects/dialect.ts'
import type { Span } from '../../src/source/span.ts'

/** Each condition as its relation, then what its spans hold. */
function show(text: string, dialect: DialectName): string[] {
  const { filter } = parseFilter(text, { dialect })
  const at = ({ start, end }: Span) => text.slice(start, end)
  return readConditions(filter!, text, { dialect }).map(
    ({ field, relation, value, fieldSpan, operatorSpan, valueSpan }) =>
      [
        `${field.scope}.${field.name} ${relation} ${JSON.stringify(value)}`,
        at(fieldSpan),
        at(operatorSpan),
        valueSpan === undefined ? '' : at(valueSpan),
      ].join(' | '),
  )
}

const rows: [dialect: DialectName, text: string, conditions: string[]][] = [
  ['databricks', '', []],
  [
    'mlflow',
    "tags.a = 'b' AND name IS NULL",
    [`tags.a equals "b" | tags.a | = | 'b'`, 'tags.mlflow.traceName missing undefined | name | IS NULL | '],
  ],
  [
    'mlflow',
    "span.name = 'a' AND metadata.b IS NOT NULL AND request_id IN ('c', 'd')",
    [
      `span.name equals "a" | span.name | = | 'a'`,
      'metadata.b present undefined | metadata.b | IS NOT NULL | ',
      `attributes.request_id in ["c","d"] | request_id | IN | ('c', 'd')`,
    ],
  ],
  [
    'extended',
    "(tags.a = 'b' OR NOT tags.c != 'd')",
    [`tags.a equals "b" | tags.a | = | 'b'`, `tags.c differs "d" | tags.c | != | 'd'`],
  ],
]

describe('the conditions of a text', () => {
  it.each(rows)('%s: %s', (dialect, text, conditions) => {
    expect(show(text, dialect)).toEqual(conditions)
  })
})
