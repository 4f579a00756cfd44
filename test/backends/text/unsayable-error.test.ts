import { expect, test } from 'vitest'
import { UnsayableError } from '../../../src/backends/text/unsayable-error.ts'
import { writeFilter } from '../../../src/backends/text/write-filter.ts'
import type { DialectName } from '../../../src/dialects/dialect.ts'
import { dialects } from '../../../src/dialects/dialects.ts'
import type { Filter } from '../../../src/filter/filter.ts'
import * as f from './filters.ts'

type Rows = readonly (readonly [message: string, filter: Filter])[]

const eq = (key: string, value: string) => f.tag(key)('equals', value)

function refuses(dialect: DialectName, rows: Rows) {
  test.each(rows)('%s', (message, filter) => {
    const write = () => writeFilter(filter, dialects[dialect])
    expect(write).toThrow(UnsayableError)
    expect(write).toThrow(expect.objectContaining({ dialect, message }))
  })
}

refuses('databricks', [
  [
    'Databricks cannot say OR: conditions are joined by AND alone. The extended dialect has it; or write one filter for each operand.',
    f.or(eq('a', '1'), eq('b', '2')),
  ],
  [
    'Databricks cannot say NOT: conditions are joined by AND alone. The extended dialect has it.',
    f.and(eq('b', '2'), f.not(eq('a', '1'))),
  ],
  [
    'Databricks cannot say a filter that nothing passes: it has no condition that is false of everything.',
    f.not(f.always),
  ],
  [
    'Databricks cannot say the value "it\'s" of tags.a: a string in single quotes cannot hold these quotes. The extended dialect writes a quote in a string twice.',
    eq('a', "it's"),
  ],
  [
    'Databricks cannot say the value "it\'\'s" of tags.a: a string in single quotes cannot hold these quotes. The extended dialect writes a quote in a string twice.',
    eq('a', "it''s"),
  ],
  [
    'Databricks cannot say the value "C:\\\\" of tags.a: the backslash before its closing quote would join it to the next quoted text. The extended dialect can say it.',
    f.and(eq('a', 'C:\\'), eq('b', 'x')),
  ],
  [
    'Databricks cannot say the key "a`b" of tags: it holds each kind of quotes that it could stand in.',
    eq('a`b', 'x'),
  ],
  ['Databricks cannot say LIKE of tags.a: the operators there are =, !=.', f.tag('a')('like', 'x%')],
  [
    'Databricks cannot say IS NOT NULL of tags.a: the operators there are =, !=.',
    f.present(f.field('tags', 'a')),
  ],
  [
    'Databricks cannot say != of attributes.execution_time_ms: the operators there are =, <, <=, >, >=.',
    f.duration('differs', 5),
  ],
  [
    'Databricks cannot say the field attributes.request_id: it has no name for it. The extended dialect has every field of the schema.',
    f.missing(f.field('attributes', 'request_id')),
  ],
  ['Databricks cannot say a condition on runs: it has no name for them.', f.withId('runs', 'run', 'r1')],
  [
    'Databricks cannot say the field span.name: it has no name for it.',
    f.some('spans', f.span('name')('equals', 'x')),
  ],
  ['Databricks cannot say the feedback "ok": it has no assessments.', f.assessed('feedback', 'ok')],
])

refuses('mlflow', [
  [
    'MLflow cannot say the value "it\'s \\"so\\"" of tags.a: a string in single or double quotes cannot hold these quotes. The extended dialect writes a quote in a string twice.',
    eq('a', `it's "so"`),
  ],
  [
    'MLflow cannot say the value "C:\\\\" of tags.a: the backslash before its closing quote would join it to the next quoted text. The extended dialect can say it.',
    f.and(eq('a', 'C:\\'), eq('b', "it's"), eq('c', '"')),
  ],
  [
    'MLflow cannot say the key "name" of tags: it reads that key as attributes.name under every prefix.',
    eq('name', 'x'),
  ],
  [
    'MLflow cannot say the key "Timestamp" of metadata: it reads that key as metadata.timestamp_ms under every prefix.',
    f.metadata('Timestamp')('equals', 'x'),
  ],
  [
    'MLflow cannot say the key "TEXT" of feedback: it reads that key as trace.text under every prefix.',
    f.assessed('feedback', 'TEXT'),
  ],
  [
    'MLflow cannot say the key "a`\\"\'b" of tags: it holds each kind of quotes that it could stand in.',
    eq(`a\`"'b`, 'x'),
  ],
  [
    'MLflow cannot say the value "100\\\\%" of tags.a: "%" is always a wildcard there, and the pattern means the character itself. The extended dialect escapes it with a backslash.',
    f.tag('a')('like', '100\\%'),
  ],
  [
    'MLflow cannot say = of metadata.mlflow.sourceRun itself: it reads attributes.run_id as a condition on a run.',
    f.metadata('mlflow.sourceRun')('equals', 'r1'),
  ],
  [
    'MLflow cannot say = of tags.mlflow.linkedPrompts itself: it reads attributes.prompt as a condition on a prompt.',
    eq('mlflow.linkedPrompts', 'qa/1'),
  ],
  [
    'MLflow cannot say LIKE of metadata.`mlflow.trace.cost`: the operators there are =, !=, IS NULL, IS NOT NULL.',
    f.metadata('mlflow.trace.cost')('like', 'x'),
  ],
  ['MLflow cannot say the value () of attributes.status: a list has at least one value.', f.status('in', [])],
  [
    'MLflow cannot say IS NULL of attributes.execution_time_ms: the operators there are =, !=, <, <=, >, >=.',
    f.missing(f.field('attributes', 'execution_time_ms', 'duration')),
  ],
  [
    'MLflow cannot say "or" about one span: the conditions on a span are comparisons, joined by AND.',
    f.some('spans', f.or(f.span('name')('equals', 'x'), f.span('name')('equals', 'y'))),
  ],
  [
    'MLflow cannot say RLIKE of span.content: the operators there are LIKE, ILIKE.',
    f.some('spans', f.span('content')('matches', 'x')),
  ],
  ['MLflow cannot say a condition on assessments: it has no name for them.', f.some('assessments', f.always)],
  ['MLflow cannot say a condition on runs: it only takes their id, with =.', f.some('runs', f.always)],
])

refuses('extended', [
  [
    'The extended dialect cannot say a filter that nothing passes: it has no condition that is false of everything.',
    f.never,
  ],
  [
    'The extended dialect cannot say a part that everything passes: only a whole filter can be that.',
    f.or(eq('a', '1'), f.always),
  ],
  [
    'The extended dialect cannot say the field span.start_time_ns: it has no name for it.',
    f.some('spans', f.span('start_time_ns')('above', 5)),
  ],
])
