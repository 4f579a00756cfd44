import { describe, expect, expectTypeOf, test } from 'vitest'
import type { Conditions, TextConditions } from '../../../src/check/build/conditions.ts'
import { field, fieldsOf } from '../../../src/check/build/field.ts'
import { and, not, or } from '../../../src/check/build/logic.ts'
import { compileFilter } from '../../../src/check/compile-filter.ts'
import type { Filter, Scalar } from '../../../src/filter/filter.ts'
import { withoutSpans } from '../../../src/filter/without-spans.ts'
import { defineSchema } from '../../../src/schema/define-schema.ts'

const status = field('attributes.status')
const env = field('tags.env')
const time = field('attributes.timestamp_ms')

const same: [text: string, filter: Filter][] = [
  ["attributes.status = 'OK'", status.equals('OK')],
  ["attributes.status != 'OK'", status.differs('OK')],
  ['attributes.timestamp_ms < 5', time.below(5)],
  ['attributes.timestamp_ms <= 5', time.atMost(5n)],
  ['attributes.timestamp_ms > 5', time.above(new Date(5))],
  ['attributes.timestamp_ms >= 9007199254740993', time.atLeast(9007199254740993n)],
  ["attributes.status IN ('OK', 'it''s')", status.in(['OK', "it's"])],
  ["attributes.status NOT IN ('OK')", status.notIn(['OK'])],
  ["tags.env LIKE 'a%'", env.like('a%')],
  ["tags.env NOT LIKE 'a\\%'", env.notLike('a\\%')],
  ["tags.env ILIKE 'a%'", env.ilike('a%')],
  ["tags.env NOT ILIKE 'a%'", env.notIlike('a%')],
  ["tags.env RLIKE '^a'", env.matches('^a')],
  ["tags.env NOT RLIKE '^a'", env.notMatches('^a')],
  ['tags.env IS NOT NULL', env.isPresent()],
  ['attributes.status IS NULL', field('status').isMissing()],
  ["tags.`a.b` = ''", field('tags.a.b').equals('')],
  ["tags.`a.b` = ''", field('tags.`a.b`').equals('')],
  ["tags.`a.b` = ''", field('tags', 'a.b').equals('')],
  ["tags.`a``' OR b` = 'x'", field('tags', "a`' OR b").equals('x')],
  ["tags.`a = ''x'' OR b` = 'x'".replaceAll("''", "'"), field("tags.a = 'x' OR b").equals('x')],
  ["tag.env = 'x'", field('tag.env').equals('x')],
  ['attributes.execution_time < 0.5', field('attributes.execution_time').below(0.5)],
  ["name = 'x'", field('attributes.name').equals('x')],
  ["run_id = 'x'", field('run_id').equals('x')],
  ["feedback.ok = 'x'", field('feedback.ok').equals('x')],
  [
    "tags.env = 'a' AND tags.env = 'b' AND tags.env = 'c'",
    and(env.equals('a'), and(env.equals('b'), env.equals('c'))),
  ],
  [
    "NOT tags.env = 'a' OR tags.env = 'b' OR tags.env = 'c'",
    or(or(not(env.equals('a')), env.equals('b')), env.equals('c')),
  ],
  [
    "span.name = 'a' AND span.type = 'b'",
    and(field('span.name').equals('a'), field('span.type').equals('b')),
  ],
  ["tags.env = 'a'", and(and(), or(env.equals('a')))],
]

test.each(same)('%s', (text, filter) => {
  expect(filter).toEqual(withoutSpans(compileFilter(text, { dialect: 'extended' })))
})

describe('of nothing', () => {
  test.each([
    ['and', and(), true],
    ['or', or(), false],
  ])('%s', (_, filter, value) => {
    expect(filter).toEqual({ kind: 'constant', value })
  })
})

describe('a wrong call', () => {
  const wrong: [what: string, build: () => Filter, message: string][] = [
    [
      'an unknown field',
      () => field('attributes.colour' as string).equals('x'),
      'The condition on "attributes.colour" is wrong: ',
    ],
    [
      'an unknown scope',
      () => field('params.a' as string).equals('x'),
      'The condition on "params.a" is wrong: ',
    ],
    [
      'syntax for a scope',
      () => field("tags.a = 'x' OR tags" as string, 'b').equals('x'),
      `"tags.a = 'x' OR tags.b" names no field; give a path such as 'attributes.status', or a scope and a key.`,
    ],
    [
      'syntax for a field',
      () => field("a = 'x' OR b" as string).equals('x'),
      `"a = 'x' OR b" names no field; give a path`,
    ],
    [
      'text for a number',
      () => time.above('5' as unknown as number),
      'The condition on "attributes.timestamp_ms" is wrong: ',
    ],
    ['a number for text', () => env.equals(5 as unknown as string), 'The condition on "tags.env" is wrong: '],
    [
      'nothing',
      () => env.equals(undefined as unknown as string),
      'The value of "tags.env" is undefined; give a string, a finite number, a bigint of 64 bits or a Date.',
    ],
    [
      'an empty list',
      () => status.in([]),
      'The value of "attributes.status" is no list of values; give an array of one or more.',
    ],
  ]

  test.each(wrong)('%s', (_, build, message) => {
    expect(build).toThrow(TypeError)
    expect(build).toThrow(message)
  })
})

test('the schema may be another', () => {
  const ticketField = fieldsOf(
    defineSchema({
      entity: 'ticket',
      scopes: {
        ticket: { summary: 'A ticket', fields: { points: { type: 'number', summary: 'Its size' } } },
      },
      collections: {},
    }),
  )
  expect(ticketField('ticket.points').above(3)).toEqual({
    kind: 'compare',
    field: { scope: 'ticket', name: 'points', type: 'number' },
    relation: 'above',
    value: 3,
  })
  expectTypeOf(ticketField('ticket.points')).toEqualTypeOf<Conditions<number | bigint>>()
})

test('the type of a field decides what it is compared with', () => {
  expectTypeOf(status).toEqualTypeOf<TextConditions>()
  expectTypeOf(env).toEqualTypeOf<TextConditions>()
  expectTypeOf(field('tags', 'a.b')).toEqualTypeOf<TextConditions>()
  expectTypeOf(time).toEqualTypeOf<Conditions<number | bigint | Date>>()
  expectTypeOf(field('attributes.execution_time_ms')).toEqualTypeOf<Conditions<number | bigint>>()
  expectTypeOf(field('an alias' as string)).toEqualTypeOf<TextConditions<Scalar | Date>>()
})
