import { LimitNode, type OperationNode, PostgresQueryCompiler } from 'kysely'
import type { Value } from '../../../filter/filter.ts'
import { foldAscii } from '../../../language/pattern.ts'
import { checkNumber, checkText } from '../check-value.ts'
import type { EngineRules, Operand } from '../engine.ts'
import { rememberingCompiler } from '../remembering-compiler.ts'
import { operationNode, parameterNode, sqlNode } from '../sql-node.ts'
import { UnsupportedFilterError } from '../unsupported-filter-error.ts'
import { plainEquality } from './plain-equality.ts'
import { postgresPattern } from './postgres-pattern.ts'
import { rangeComparison } from './range-comparison.ts'

/**
 * PostgreSQL takes a parameter for what the other operand is, so each number says its type: whole numbers and doubles for
 * ranges, where an index helps, decimals for equality of an integer with a number that may be none.
 */
export const postgres: EngineRules = {
  title: 'PostgreSQL',
  compiler: rememberingCompiler(PostgresQueryCompiler),
  mostParameters: 65_535,
  mostJoins: 8,
  nullsLast: 'clause',
  limit: (count) => ({ limit: LimitNode.create(bindInteger(count)) }),
  bindInteger,
  equal: (operand, operator, value) =>
    operand.type === 'double'
      ? ranges.equal(operand, operator, value)
      : plain.equal(operand, operator, value),
  among: (operand, operator, values) =>
    operand.type === 'double'
      ? ranges.among(operand, operator, values)
      : plain.among(operand, operator, values),
  compare: (operand, operator, value) =>
    operand.type === 'text'
      ? operationNode(sortable(operand), operator, textNode(value))
      : ranges.compare(operand, operator, value),
  exact: (text) => sortable({ node: text, type: 'text' }),
  sortable,
  like: (text, pattern) => sqlNode`${text} like ${patternNode(pattern)} escape '\\'`,
  ilike: (text, pattern) =>
    sqlNode`translate(${text}, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') like ${patternNode(foldAscii(pattern))} escape '\\'`,
  matches: (text, pattern) => sqlNode`${text} collate "C" ~ ${textNode(postgresPattern(checkText(pattern)))}`,
}

const plain = plainEquality((value, type) =>
  type === 'text' ? textNode(value) : sqlNode`cast(${parameterNode(checkNumber(value))} as numeric)`,
)

const ranges = rangeComparison(
  bindInteger,
  (value) => sqlNode`cast(${parameterNode(value)} as double precision)`,
)

function bindInteger(value: bigint): OperationNode {
  return sqlNode`cast(${parameterNode(value)} as bigint)`
}

function sortable({ node, type }: Operand): OperationNode {
  return type === 'text' ? sqlNode`${node} collate "C"` : node
}

function textNode(value: Value): OperationNode {
  const text = checkText(value)
  if (!text.includes('\0')) return parameterNode(text)
  throw new UnsupportedFilterError(
    `PostgreSQL cannot hold the text ${JSON.stringify(text)}: it has a NUL character.`,
  )
}

/** Like ours, its patterns take the character after a backslash literally; but a last backslash is an error. */
function patternNode(pattern: string): OperationNode {
  return textNode(pattern.replace(/\\(.?)/gsu, (found, escaped) => (escaped === '' ? '\\\\' : found)))
}
