import { fc, test as property } from '@fast-check/vitest'
import { expect } from 'vitest'
import { compileSearch } from '../../../src/backends/sql/compile-search.ts'
import type { Engine } from '../../../src/backends/sql/engine.ts'
import type { Field, Value } from '../../../src/filter/filter.ts'
import type { Relation } from '../../../src/language/relations.ts'
import * as f from '../text/filters.ts'

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }).filter((value) => value.isWellFormed() && !value.includes('\0')),
  fc.constantFrom("'; drop table trace_info --", '?', '$1', '"', '%_\\', '[*]', ''),
)
const number = fc.oneof(
  fc.double({ noNaN: true }),
  fc.integer(),
  fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n),
  fc.constantFrom(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 2 ** 63, -0),
)
/** What both engines take, and neither spells as it is. */
const regularExpression = fc.constantFrom('^a', 'b$', '(x|y)+', '.', '')

const textFields = [
  f.field('attributes', 'status', 'status'),
  f.field('attributes', 'client_request_id'),
  f.field('tags', 'env'),
  f.field('tags', 'mlflow.traceName'),
  f.field('metadata', 'mlflow.trace.session'),
]
const numberFields = [
  f.field('attributes', 'timestamp_ms', 'time'),
  f.field('attributes', 'execution_time_ms', 'duration'),
  f.field('attributes', 'end_time_ms', 'time'),
]

const scalar = ['equals', 'differs', 'below', 'atMost', 'above', 'atLeast'] as const
const list = ['in', 'notIn'] as const
const pattern = ['like', 'notLike', 'ilike', 'notIlike'] as const
const regex = ['matches', 'notMatches'] as const

function pairs(fields: readonly Field[], relations: readonly Relation[], value: fc.Arbitrary<Value>) {
  return fc.record({
    field: fc.constantFrom(...fields),
    relation: fc.constantFrom(...relations),
    one: value,
    other: value,
  })
}

/** Lists of one length are of one type. */
function three(item: fc.Arbitrary<string | number | bigint>) {
  return fc.array(item, { minLength: 3, maxLength: 3 })
}

const twoValues = fc.oneof(
  pairs(textFields, scalar, text),
  pairs(textFields, list, three(text)),
  pairs(textFields, pattern, text),
  pairs(textFields, regex, regularExpression),
  pairs(numberFields, scalar, number),
  pairs(numberFields, list, three(number)),
)

property.prop([twoValues, fc.constantFrom<Engine>('sqlite', 'postgres', 'mysql')])(
  'two values of one type give the same text',
  ({ field, relation, one, other }, engine) => {
    const [first, second] = [one, other].map((value) =>
      compileSearch({
        engine,
        filter: { kind: 'compare', field, relation, value },
        regexFunction: true,
        experimentIds: [1],
        limit: 1,
      }),
    )
    expect(first?.sql).toBe(second?.sql)
  },
)

property.prop([text, text, fc.constantFrom<Engine>('sqlite', 'postgres', 'mysql')])(
  'two keys do, too',
  (one, other, engine) => {
    const [first, second] = [one, other].map((key) => {
      const field = f.field('tags', `k${key}`)
      const order = [{ field, direction: 'ascending' as const }]
      return compileSearch({
        engine,
        filter: f.and(f.present(field), f.tag(`k${key}`)('equals', 'x')),
        order,
      })
    })
    expect(first?.sql).toBe(second?.sql)
  },
)
