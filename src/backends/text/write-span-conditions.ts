import type { Dialect } from '../../dialects/dialect.ts'
import type { CompareFilter, Field, Filter, OrFilter } from '../../filter/filter.ts'
import { operatorOf } from '../../language/operator-of.ts'
import type { Operator } from '../../language/operators.ts'
import { findAttribute } from './find-attribute.ts'
import { type FieldName, listedNames, nameUnder, showField } from './name-field.ts'
import type { Piece } from './pieces.ts'
import { UnsayableError } from './unsayable-error.ts'
import { writeNull } from './write-presence.ts'
import { writeOutside, writeRelation } from './write-relation.ts'

/** The conditions that one span fulfils, each as its pieces. */
export function writeSpanConditions(where: Filter, dialect: Dialect): readonly (readonly Piece[])[] {
  const conditions = where.kind === 'and' ? where.operands : [where]
  return conditions.filter((condition) => !isImplied(condition, dialect)).map((one) => writeOne(one, dialect))
}

/** MLflow adds a lower bound of the start of spans to those that are written. */
function isImplied(condition: Filter, dialect: Dialect): boolean {
  if (dialect.conjunction.spanTolerance === undefined || condition.kind !== 'compare') return false
  return condition.field.scope === 'span' && condition.field.name === 'start_time_ns'
}

function writeOne(condition: Filter, dialect: Dialect): readonly Piece[] {
  if (condition.kind === 'compare') return writeSpanCompare(condition, dialect)
  if (condition.kind === 'or') return writeOr(condition, dialect)
  if (condition.kind === 'present') return writeSpanNull(condition.field, true, dialect)
  if (condition.kind === 'not' && condition.operand.kind === 'present') {
    return writeSpanNull(condition.operand.field, false, dialect)
  }
  throw unsayableLogic(condition, dialect)
}

function unsayableLogic({ kind }: Filter, dialect: Dialect): UnsayableError {
  return new UnsayableError(dialect, {
    part: `"${kind}" about one span`,
    reason: 'the conditions on a span are comparisons, joined by AND',
  })
}

/** Below one value or above another is outside a range; no other alternative can be said. */
function writeOr(or: OrFilter, dialect: Dialect): readonly Piece[] {
  const [low, high, ...more] = or.operands
  const isRange = low?.kind === 'compare' && high?.kind === 'compare' && more.length === 0
  if (
    !isRange ||
    low.relation !== 'below' ||
    high.relation !== 'above' ||
    low.field.name !== high.field.name
  ) {
    throw unsayableLogic(or, dialect)
  }
  const name = nameSpanField(low.field, 'NOT BETWEEN', dialect)
  return writeOutside(name, low.value, high.value, dialect)
}

function writeSpanNull(field: Field, present: boolean, dialect: Dialect): readonly Piece[] {
  const name = nameSpanField(field, present ? 'IS NOT NULL' : 'IS NULL', dialect)
  return writeNull(name, present, dialect)
}

function writeSpanCompare(filter: CompareFilter, dialect: Dialect): readonly Piece[] {
  const { field, relation } = filter
  const attribute = findAttribute(filter)
  if (attribute === undefined) {
    return writeRelation(nameSpanField(field, operatorOf[relation], dialect), filter, dialect)
  }
  return writeRelation(nameAttribute(attribute.name, dialect), { relation, value: attribute.value }, dialect)
}

/** Its own name, or where that does not take the operator, another that does. */
function nameSpanField(field: Field, operator: Operator, dialect: Dialect): FieldName {
  const names = listedNames(dialect).filter(
    ({ scope, name, rules }) =>
      rules.special === 'span' &&
      (rules.scope ?? scope) === field.scope &&
      (rules.field ?? name) === field.name,
  )
  const own = names.find(({ scope }) => scope === field.scope) ?? names[0]
  if (own === undefined) {
    throw new UnsayableError(dialect, {
      part: `the field ${showField(field)}`,
      reason: 'it has no name for it',
    })
  }
  const taking = [own, ...names].find(({ rules }) => rules.operators[operator] !== undefined) ?? own
  return nameUnder(taking.scope, taking.name, taking.rules, dialect)
}

function nameAttribute(name: string, dialect: Dialect): FieldName {
  const { prefixes = ['span'], open } = dialect.scopes.span ?? {}
  if (open?.special !== 'span-attribute') {
    throw new UnsayableError(dialect, {
      part: `the span attribute ${name}`,
      reason: 'it has no names for those',
    })
  }
  const key = `attributes.${name}`
  if (dialect.keys === 'segment' || !/^[A-Za-z_]\w*$/.test(name)) return nameUnder('span', key, open, dialect)
  return { pieces: [`${prefixes[0]}.${key}`], text: `${prefixes[0]}.${key}`, rules: open }
}
