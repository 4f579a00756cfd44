import type { OperationNode } from 'kysely'
import type { Value } from '../../filter/filter.ts'
import type { Relation } from '../../language/relations.ts'
import { checkList, checkScalar, checkText } from './check-value.ts'
import type { ConnectionFeatures, EngineRules, Equality, Inequality, Membership, Operand } from './engine.ts'
import { constantNode, sqlNode } from './sql-node.ts'

/** What SQL is written for. */
export interface Target extends ConnectionFeatures {
  readonly engine: EngineRules
  /** The experiments that are searched; absent: all, empty: none. */
  readonly experimentIds?: readonly (number | bigint)[]
}

/** Whether the relation holds between the operand and the value; NULL where the operand is. */
export function compareOperand(
  operand: Operand,
  relation: Relation,
  value: Value,
  target: Target,
): OperationNode {
  return comparisons[relation](operand, value, target)
}

type Comparison = (operand: Operand, value: Value, target: Target) => OperationNode

const comparisons: Readonly<Record<Relation, Comparison>> = {
  equals: equality('='),
  differs: equality('<>'),
  below: inequality('<'),
  atMost: inequality('<='),
  above: inequality('>'),
  atLeast: inequality('>='),
  in: membership('in'),
  notIn: membership('not in'),
  like: (operand, value, { engine }) => engine.like(textOf(operand), checkText(value)),
  notLike: (operand, value, target) => sqlNode`not (${comparisons.like(operand, value, target)})`,
  ilike: (operand, value, { engine }) => engine.ilike(textOf(operand), checkText(value)),
  notIlike: (operand, value, target) => sqlNode`not (${comparisons.ilike(operand, value, target)})`,
  matches: (operand, value, target) => target.engine.matches(textOf(operand), checkText(value), target),
  notMatches: (operand, value, target) => sqlNode`not (${comparisons.matches(operand, value, target)})`,
}

function equality(operator: Equality): Comparison {
  return (operand, value, { engine }) => engine.equal(operand, operator, checkScalar(value))
}

function inequality(operator: Inequality): Comparison {
  return (operand, value, { engine }) => engine.compare(operand, operator, checkScalar(value))
}

function membership(operator: Membership): Comparison {
  return (operand, value, { engine }) => {
    const values = checkList(value)
    if (values.length > 0) return engine.among(operand, operator, values)
    return operator === 'in' ? constantNode(false) : sqlNode`${operand.node} is not null`
  }
}

function textOf({ node, type }: Operand): OperationNode {
  if (type === 'text') return node
  throw new TypeError(`The filter compares where a text was expected with a field of numbers.`)
}
