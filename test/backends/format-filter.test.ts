import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { formatFilter } from '../../src/backends/format-filter.ts'
import { UnsayableError } from '../../src/backends/text/unsayable-error.ts'
import { compileFilter } from '../../src/check/compile-filter.ts'
import type { DialectName } from '../../src/dialects/dialect.ts'
import { equalFilters } from '../../src/filter/equal-filters.ts'
import type { Filter } from '../../src/filter/filter.ts'
import { defineSchema } from '../../src/schema/define-schema.ts'
import * as f from './text/filters.ts'

type Rows = readonly (readonly [written: string, canonical: string])[]

function formats(dialect: DialectName, rows: Rows) {
  test.each(rows)(`${dialect}: %s`, (written, canonical) => {
    const once = formatFilter(compileFilter(written, { dialect }), { dialect })
    const twice = formatFilter(compileFilter(once, { dialect }), { dialect })
    expect({ once, twice }).toEqual({ once: canonical, twice: canonical })
  })
}

formats('databricks', [
  ['', ''],
  ["attributes.status='OK'", "attributes.status = 'OK'"],
  ["attributes.name = 'foo'", "tags.`mlflow.traceName` = 'foo'"],
  ['attributes.timestamp > 1749006880539', 'attributes.timestamp_ms > 1749006880539'],
  ['attributes.latency > 1000', 'attributes.execution_time_ms > 1000'],
  ['attributes.execution_time <= 1.50', 'attributes.execution_time_ms <= 1.5'],
  [
    "attributes.status = 'OK' and tags.`environment`  =  'production'",
    "attributes.status = 'OK' AND tags.environment = 'production'",
  ],
  ["metadata.`mlflow.user` = 'alice@company.com'", "metadata.`mlflow.user` = 'alice@company.com'"],
  ["tags.a = 'C:\\'", "tags.a = 'C:\\'"],
])

formats('mlflow', [
  ['AND', ''],
  ['status = "OK"', "attributes.status = 'OK'"],
  ["name = 'chat' tags.a.b != 'x'", "attributes.name = 'chat' AND tags.`a.b` != 'x'"],
  ["tags.Name LIKE 'c\\%'", "attributes.name LIKE 'c\\%'"],
  ["request_metadata.'mlflow.trace.session' is null", 'metadata.`mlflow.trace.session` IS NULL'],
  ["trace.run_id = 'a' AND metadata.run_id = 'b'", "attributes.run_id = 'b'"],
  ["run_id = ''", ''],
  ["prompt = 'qa/1'", "attributes.prompt = 'qa/1'"],
  ["timestamp_ms < 'abc'", "attributes.timestamp_ms != 'never'"],
  ["tags.a = 'x' AND end_time >= 'abc'", "tags.a = 'x' AND attributes.timestamp_ms = 'never'"],
  ["execution_time = ' 1e2 '", 'attributes.execution_time_ms = 100'],
  [
    'timestamp > -007 AND execution_time < 1E400',
    'attributes.timestamp_ms > -7 AND attributes.execution_time_ms < 1e400',
  ],
  ['timestamp_ms > 9007199254740993', 'attributes.timestamp_ms > 9007199254740993'],
  ['timestamp_ms > 9007199254740993.0', 'attributes.timestamp_ms > 9.007199254740992e15'],
  ["status IN (\"it's\", r'C:\\x', 'a' 'b',)", "attributes.status IN ('it\\'s', 'C:\\\\x', 'ab')"],
  [
    "span.name = 'a' AND tags.x = 'y' AND trace.text LIKE '%b%'",
    "span.name = 'a' AND span.content LIKE '%b%' AND tags.x = 'y'",
  ],
  [
    "timestamp_ms >= 20000 AND span.type IN ('LLM')",
    "attributes.timestamp_ms >= 20000 AND span.type IN ('LLM')",
  ],
  ["span.attributes.model LIKE '%gpt%'", "span.attributes.model LIKE '%gpt%'"],
  ["span.attributes.`a.b` != 'x'", "span.`attributes.a.b` != 'x'"],
  ["span.attributes.model RLIKE '^gpt-\\d$'", "span.attributes.model RLIKE '^gpt-\\d$'"],
  ["span.`attributes.say \"` RLIKE 'a'", "span.`attributes.say \"` RLIKE 'a'"],
  ['span.`attributes.say "` != "it\'s"', 'span.`attributes.say "` != "it\'s"'],
  ["feedback.ok = 'yes' AND feedback.`a b` != 'é'", "feedback.ok = 'yes' AND feedback.`a b` != 'é'"],
  ['expectation.score >= 0.5', 'expectation.score >= 0.5'],
  ["feedback.ok IS NULL AND feedback.ok ILIKE 'C:\\x'", "feedback.ok IS NULL AND feedback.ok ILIKE 'C:\\x'"],
  ["issue.id = 'i'", "issue.id = 'i'"],
])

formats('extended', [
  ["status = 'OK' OR tags.a = 'it''s'", "attributes.status = 'OK' OR tags.a = 'it''s'"],
  [
    "((tags.a = '1' and tags.b = '2')) and not (tags.c = '3')",
    "tags.a = '1' AND tags.b = '2' AND NOT tags.c = '3'",
  ],
  ["(tags.a = '1' OR tags.b = '2') AND tags.c = '3'", "(tags.a = '1' OR tags.b = '2') AND tags.c = '3'"],
  [
    'execution_time_ms BETWEEN 5 AND 10 AND status IS NOT NULL',
    'attributes.execution_time_ms >= 5 AND attributes.execution_time_ms <= 10 AND attributes.status IS NOT NULL',
  ],
  [
    "NOT (feedback.ok = 'yes' OR feedback.ok IS NULL) OR span.name = 'a' AND span.type = 'LLM'",
    "NOT (feedback.ok = 'yes' OR feedback.ok IS NULL) OR span.name = 'a' AND span.type = 'LLM'",
  ],
  ["tags.`a``b` LIKE '100\\%'", "tags.`a``b` LIKE '100\\%'"],
  [
    "(tags.a = 'x' AND span.name = 'a') AND (span.type = 'LLM')",
    "tags.a = 'x' AND span.name = 'a' AND span.type = 'LLM'",
  ],
])

describe('what cannot be said', () => {
  const run = (id: string) => f.withId('runs', 'run', id)
  const spanNamed = (name: string) => f.some('spans', f.span('name')('equals', name))
  const value = f.assessment('value')
  const rows: [dialect: DialectName, filter: Filter, message: string][] = [
    [
      'databricks',
      f.and(f.tag('a')('equals', 'x'), f.tag('')('equals', 'x')),
      'Databricks cannot say the empty key of tags: its keys have a name.',
    ],
    ['mlflow', run(''), `MLflow cannot say attributes.run_id = '': read back, it means something else.`],
    [
      'mlflow',
      f.and(run('a'), run('b')),
      'MLflow cannot say these conditions together: read back, it means something else.',
    ],
    [
      'extended',
      f.and(spanNamed('a'), spanNamed('b')),
      'The extended dialect cannot say these conditions together: read back, it means something else.',
    ],
    [
      'mlflow',
      f.and(f.timestamp('above', 5), spanNamed('a')),
      'MLflow cannot say these conditions together: read back, it means something else.',
    ],
    [
      'mlflow',
      f.withId('prompts', 'prompt', 'qa'),
      `MLflow cannot say attributes.prompt = 'qa': it is refused: 'qa' is not a prompt version; expected 'name/version', with one slash.`,
    ],
    [
      'mlflow',
      f.assessed('feedback', 'ok', value('in', ['yes', 'no'])),
      `MLflow cannot say feedback.ok = 'yes': read back, it means something else.`,
    ],
    [
      'mlflow',
      f.tag('a')('like', 'no escape \\\\ but this \\'),
      `MLflow cannot say tags.a LIKE 'no escape \\ but this \\': read back, it means something else.`,
    ],
    [
      'databricks',
      f.or(f.tag('a')('equals', 'x'), f.tag('a')('equals', 'y')),
      'Databricks cannot say OR: conditions are joined by AND alone. The extended dialect has it; or write one filter for each operand.',
    ],
  ]

  test.each(rows)('%s: %o', (dialect, filter, message) => {
    const format = () => formatFilter(filter, { dialect })
    expect(format).toThrow(UnsayableError)
    expect(format).toThrow(message)
  })
})

const character = fc.constantFrom(...`'"\\\`a.B 1%_-/*#;()[]{}$\n\r\t\0\u200b\u00a0é😀`)
const text = fc.oneof(
  fc.array(character, { maxLength: 6 }).map((all) => all.join('')),
  fc.string({ unit: 'grapheme' }),
)
const conditions = fc.array(
  fc.oneof(
    fc.tuple(text, text).map(([key, value]) => f.tag(key)('equals', value)),
    fc.tuple(text, text).map(([key, value]) => f.metadata(key)('differs', value)),
    fc.array(text, { minLength: 1, maxLength: 3 }).map((list) => f.status('in', list)),
    fc.double({ noNaN: true }).map((time) => f.timestamp('above', time)),
    fc.bigInt({ min: 2n ** 53n, max: 2n ** 63n - 1n }).map((time) => f.timestamp('atMost', time)),
  ),
  { minLength: 1, maxLength: 3 },
)

property.prop([conditions, fc.constantFrom<DialectName>('databricks', 'mlflow', 'extended')], {
  numRuns: 500,
})('what can be said reads back', (operands, dialect) => {
  const filter = f.and(...operands)
  let written: string
  try {
    written = formatFilter(filter, { dialect })
  } catch (error) {
    expect(error).toBeInstanceOf(UnsayableError)
    return
  }
  const read = compileFilter(written, { dialect })
  expect(equalFilters(read, operands.length === 1 ? (operands[0] as Filter) : filter)).toBe(true)
  expect(formatFilter(read, { dialect })).toBe(written)
})

property.prop([conditions], { numRuns: 500 })(
  'the extended dialect says everything but empty keys',
  (operands) => {
    const named = operands.filter(({ field: { name } }) => name !== '')
    expect(typeof formatFilter(f.and(...named), { dialect: 'extended' })).toBe('string')
  },
)

test('the entity may be another', () => {
  const schema = defineSchema({
    entity: 'ticket',
    scopes: {
      ticket: {
        summary: 'A ticket',
        fields: { title: { type: 'text', aliases: ['name'], summary: 'Its title' } },
      },
      labels: { summary: 'Labels', open: { type: 'text', summary: 'A label' } },
    },
    collections: {},
  })
  const options = { dialect: 'extended', schema } as const
  const filter = compileFilter("name = 'a' OR labels.`x y` IS NULL", options)
  expect(formatFilter(filter, options)).toBe("ticket.title = 'a' OR labels.`x y` IS NULL")
})
