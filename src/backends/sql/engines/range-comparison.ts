import type { OperationNode } from 'kysely'
import type { Scalar } from '../../../filter/filter.ts'
import { checkNumber } from '../check-value.ts'
import { doubleRange } from '../double-range.ts'
import type { EngineRules, Inequality, Operand } from '../engine.ts'
import { integerRange } from '../integer-range.ts'
import { joinNodes } from '../join-nodes.ts'
import { sqlNode } from '../sql-node.ts'

/**
 * Of an engine that rounds where it compares integers with decimals or doubles: says of numbers that they stand in a
 * relation as a closed range of those that the column can hold.
 */
export function rangeComparison(
  bindInteger: (value: bigint) => OperationNode,
  bindDouble: (value: number) => OperationNode,
): Pick<EngineRules, 'compare' | 'equal' | 'among'> {
  const compare = ({ node, type }: Operand, operator: Inequality | '=', value: Scalar) => {
    const number = checkNumber(value)
    const [low, high] =
      type === 'double'
        ? doubleRange(operator, number).map(bindDouble)
        : integerRange(operator, number).map(bindInteger)
    return sqlNode`${node} between ${low as OperationNode} and ${high as OperationNode}`
  }
  const equal = (operand: Operand, value: Scalar) => compare(operand, '=', value)
  return {
    compare,
    equal: (operand, operator, value) => negatedIf(operator === '<>', equal(operand, value)),
    among: (operand, operator, values) => {
      const some = values.map((value) => equal(operand, value))
      return negatedIf(operator === 'not in', joinNodes('or', some))
    },
  }
}

function negatedIf(negated: boolean, node: OperationNode): OperationNode {
  return negated ? sqlNode`not (${node})` : sqlNode`(${node})`
}
