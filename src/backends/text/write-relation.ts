import type { Dialect, ValueForm } from '../../dialects/dialect.ts'
import type { CompareFilter, Scalar, Value } from '../../filter/filter.ts'
import { operatorOf } from '../../language/operator-of.ts'
import type { Operator } from '../../language/operators.ts'
import { type Relation, relations } from '../../language/relations.ts'
import type { FieldName } from './name-field.ts'
import type { Piece } from './pieces.ts'
import { UnsayableError } from './unsayable-error.ts'
import { writePattern } from './write-pattern.ts'
import { writeList, writeScalar } from './write-value.ts'

/**
 * A comparison of a field that has its name already.
 * @throws UnsayableError where the dialect lacks the operator, or a way to write the value.
 */
export function writeRelation(
  name: FieldName,
  { relation, value }: Pick<CompareFilter, 'relation' | 'value'>,
  dialect: Dialect,
): readonly Piece[] {
  const operator = operatorOf[relation]
  return [...name.pieces, ` ${operator} `, ...writeOperand(name, operator, relation, value, dialect)]
}

/** `field NOT BETWEEN low AND high`. */
export function writeOutside(name: FieldName, low: Value, high: Value, dialect: Dialect): readonly Piece[] {
  const write = (value: Value) => writeOperand(name, 'NOT BETWEEN', 'equals', value, dialect)
  return [...name.pieces, ' NOT BETWEEN ', ...write(low), ' AND ', ...write(high)]
}

function writeOperand(
  name: FieldName,
  operator: Operator,
  relation: Relation,
  value: Value,
  dialect: Dialect,
): readonly Piece[] {
  const forms = takenForms(name, operator, dialect)
  const part = `the value ${showValue(value)} of ${name.text}`
  const isPattern = typeof value === 'string' && relations[relation].operand === 'pattern'
  const written = isPattern ? writePattern(value, part, dialect) : value
  requireForm(formOf(written), forms, part, dialect)
  return isList(written) ? writeList(written, part, dialect) : [writeScalar(written, part, dialect)]
}

/**
 * The forms of value that a field takes with an operator.
 * @throws UnsayableError where it does not take the operator at all.
 */
export function takenForms(name: FieldName, operator: Operator, dialect: Dialect): readonly ValueForm[] {
  const forms = name.rules.operators[operator]
  if (forms !== undefined) return forms
  const taken = Object.keys(name.rules.operators).join(', ')
  throw new UnsayableError(dialect, {
    part: `${operator} of ${name.text}`,
    reason: `the operators there are ${taken}`,
  })
}

function isList(value: Value): value is readonly Scalar[] {
  return Array.isArray(value)
}

function formOf(value: Value): ValueForm {
  if (isList(value)) return 'list'
  return typeof value === 'string' ? 'string' : 'number'
}

function requireForm(form: ValueForm, forms: readonly ValueForm[], part: string, dialect: Dialect): void {
  if (forms.includes(form)) return
  throw new UnsayableError(dialect, { part, reason: `it takes a ${forms.join(' or a ')} there` })
}

function showValue(value: Value): string {
  if (isList(value)) return `(${value.map(showValue).join(', ')})`
  return typeof value === 'string' ? JSON.stringify(value) : String(value)
}
