import type { CompareFilter, Field, Filter, Value } from '../../../src/filter/filter.ts'
import type { Relation } from '../../../src/language/relations.ts'
import type { ValueType } from '../../../src/language/value-types.ts'

type Comparison = (relation: Relation, value: Value) => CompareFilter

export const field = (scope: string, name: string, type: ValueType = 'text'): Field => ({ scope, name, type })

const compare =
  (of: Field): Comparison =>
  (relation, value) => ({ kind: 'compare', field: of, relation, value })

export const tag = (key: string) => compare(field('tags', key))
export const metadata = (key: string) => compare(field('metadata', key))
export const status = compare(field('attributes', 'status', 'status'))
export const timestamp = compare(field('attributes', 'timestamp_ms', 'time'))
export const duration = compare(field('attributes', 'execution_time_ms', 'duration'))
export const span = (name: string) => compare(field('span', name))
export const assessment = (name: string, type: ValueType = 'text') => compare(field('assessment', name, type))

export const and = (...operands: Filter[]): Filter => ({ kind: 'and', operands })
export const or = (...operands: Filter[]): Filter => ({ kind: 'or', operands })
export const not = (operand: Filter): Filter => ({ kind: 'not', operand })
export const present = (of: Field): Filter => ({ kind: 'present', field: of })
export const missing = (of: Field): Filter => not(present(of))
export const always: Filter = { kind: 'constant', value: true }
export const never: Filter = { kind: 'constant', value: false }
export const some = (of: string, where: Filter): Filter => ({ kind: 'some', of, where })
export const withId = (of: string, scope: string, id: string) =>
  some(of, compare(field(scope, 'id'))('equals', id))

export const assessed = (kind: string, name: string, ...value: Filter[]): Filter => {
  const where = and(assessment('kind')('equals', kind), assessment('name')('equals', name), ...value)
  return or(some('assessments', where), some('sessionAssessments', where))
}
