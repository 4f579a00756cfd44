import type { Dialect } from '../../dialects/dialect.ts'
import type { CompareFilter, Filter, SomeFilter } from '../../filter/filter.ts'
import { matchFilter } from '../../filter/match-filter.ts'
import { operatorOf } from '../../language/operator-of.ts'
import { assembleText } from './assemble-text.ts'
import { condition, type Expression, joinExpressions, negateExpression } from './expression.ts'
import { findAssessment } from './find-assessment.ts'
import { flattenFilter } from './flatten-filter.ts'
import { nameField, showField } from './name-field.ts'
import type { Piece } from './pieces.ts'
import { UnsayableError } from './unsayable-error.ts'
import { writeNever, writePresence } from './write-presence.ts'
import { writeAssessment, writeRelated } from './write-related.ts'
import { writeRelation } from './write-relation.ts'
import { writeSpanConditions } from './write-span-conditions.ts'

/**
 * The canonical text of a filter in a dialect; of the filter that is always true, the empty one.
 * @throws UnsayableError where the dialect has no words for a part of it.
 */
export function writeFilter(filter: Filter, dialect: Dialect): string {
  const flat = flattenFilter(filter)
  if (flat.kind === 'constant' && flat.value) return ''
  return assembleText(writeExpression(flat, dialect).pieces, dialect)
}

function writeExpression(filter: Filter, dialect: Dialect): Expression {
  return matchFilter<Expression>(filter, {
    constant: ({ value }) => condition(value ? refuseAlways(dialect) : writeNever(dialect)),
    and: ({ operands }) => {
      const written = operands.map((operand) => writeExpression(operand, dialect))
      return joinExpressions('and', written, dialect)
    },
    or: ({ operands }) => joinExpressions('or', writeAlternatives(operands, dialect), dialect),
    not: ({ operand }) => writeNot(operand, dialect),
    compare: (compare) => condition(writeCompare(compare, dialect)),
    present: ({ field }) => condition(writePresence(field, true, dialect)),
    some: (some) => writeSome(some, dialect),
  })
}

function refuseAlways(dialect: Dialect): never {
  throw new UnsayableError(dialect, {
    part: 'a part that everything passes',
    reason: 'only a whole filter can be that',
  })
}

/** Two operands in a row may be one condition on assessments. */
function writeAlternatives(operands: readonly Filter[], dialect: Dialect): readonly Expression[] {
  const pairs = operands.map((operand, index) => findAssessment(operand, operands[index + 1]))
  return operands.flatMap((operand, index) => {
    if (pairs[index - 1] !== undefined) return []
    const assessment = pairs[index]
    if (assessment === undefined) return [writeExpression(operand, dialect)]
    return [condition(writeAssessment(assessment, true, dialect))]
  })
}

function writeNot(operand: Filter, dialect: Dialect): Expression {
  if (operand.kind === 'present') return condition(writePresence(operand.field, false, dialect))
  const [own, session, ...more] = operand.kind === 'or' ? operand.operands : []
  const assessment = own === undefined || more.length > 0 ? undefined : findAssessment(own, session)
  if (assessment !== undefined && assessment.compare === undefined) {
    return condition(writeAssessment(assessment, false, dialect))
  }
  return negateExpression(writeExpression(operand, dialect), dialect)
}

function writeCompare(filter: CompareFilter, dialect: Dialect): readonly Piece[] {
  const name = nameField(filter.field, dialect)
  const { special } = name.rules
  if (special === undefined || (special === 'run' && filter.relation !== 'equals')) {
    return writeRelation(name, filter, dialect)
  }
  throw new UnsayableError(dialect, {
    part: `${operatorOf[filter.relation]} of ${showField(filter.field)} itself`,
    reason: `it reads ${name.text} as a condition on a ${special}`,
  })
}

function writeSome(some: SomeFilter, dialect: Dialect): Expression {
  if (some.of !== 'spans') return condition(writeRelated(some, dialect))
  return joinExpressions('and', writeSpanConditions(some.where, dialect).map(condition), dialect)
}
