import { fc, test as law } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { compileSearch } from '../../src/backends/sql/compile-search.ts'
import type { Engine } from '../../src/backends/sql/engine.ts'
import type { CompareFilter, Field, Value } from '../../src/filter/filter.ts'
import { type Operand, type Relation, relations } from '../../src/language/relations.ts'
import { type Storage, valueTypes } from '../../src/language/value-types.ts'
import { someField } from '../arbitraries/filters.ts'
import { someKey, someNumber, someText } from '../arbitraries/values.ts'
import { lawTimeout, runs } from './runs.ts'

/** Any value that a column can be compared with, and nothing of a database's own quotes and signs left out. */
const values = {
  text: fc.oneof(
    someText,
    someKey,
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('?', '$1', ':p', '--', '\\'),
  ),
  number: fc.oneof(
    someNumber,
    fc.double({ noNaN: true }),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  ),
} as const satisfies Record<Storage, unknown>

/** Regular expressions that PostgreSQL reads as Python does. */
const sharedRegex = fc.constantFrom('', 'a', 'p.o', "it's", '\\\\', '[^a-z]')

/** A field, a relation, and two values for it; lists of one length. */
const pairs = someField.chain((field) => {
  const { storage } = valueTypes[field.type]
  return fc.constantFrom(...relationsOf(storage)).chain((relation) => {
    const value = operandOf(relations[relation].operand, storage)
    return fc.tuple(fc.constant(field), fc.constant(relation), value, value)
  })
})

describe.each<Engine>(['sqlite', 'postgres', 'mysql', 'mssql'])('on %s', (engine) => {
  const sqlOf = (field: Field, relation: Relation, value: Value) => {
    const filter: CompareFilter = { kind: 'compare', field, relation, value }
    const order = [{ field, direction: 'ascending' }] as const
    return compileSearch({ engine, filter, order, limit: 10, regexFunction: true }).sql
  }

  law.prop([pairs], runs(1000))(
    'no value changes the text',
    ([field, relation, one, other]) => {
      // SQL Server has no regular expressions.
      fc.pre(engine !== 'mssql' || relations[relation].operand !== 'regex')
      expect(sqlOf(field, relation, one)).toBe(sqlOf(field, relation, other))
    },
    lawTimeout,
  )

  law.prop([fc.constantFrom('tags', 'metadata'), values.text, values.text], runs(300))(
    'nor does a key that is the user’s own',
    (scope, one, other) => {
      const field = (name: string): Field => ({ scope, name: `own ${name}`, type: 'text' })
      expect(sqlOf(field(one), 'equals', 'x')).toBe(sqlOf(field(other), 'equals', 'x'))
    },
    lawTimeout,
  )
})

function relationsOf(storage: Storage): readonly Relation[] {
  const all = Object.keys(relations) as Relation[]
  return all.filter((name) => storage === 'text' || ['scalar', 'list'].includes(relations[name].operand))
}

function operandOf(operand: Operand, storage: Storage): fc.Arbitrary<Value> {
  const scalar: fc.Arbitrary<string | number | bigint> = values[storage]
  return {
    scalar,
    list: fc.array(scalar, { minLength: 3, maxLength: 3 }),
    pattern: values.text,
    regex: sharedRegex,
  }[operand]
}
