import { type OperationNode, PostgresQueryCompiler } from 'kysely'
import type { Value } from '../../../filter/filter.ts'
import { foldAscii } from '../../../language/pattern.ts'
import { checkNumber, checkText } from '../check-value.ts'
import type { EngineRules, Operand } from '../engine.ts'
import { integerRange } from '../integer-range.ts'
import { rememberingCompiler } from '../remembering-compiler.ts'
import { operationNode, parameterNode, sqlNode } from '../sql-node.ts'
import { UnsupportedFilterError } from '../unsupported-filter-error.ts'
import { postgresPattern } from './postgres-pattern.ts'

/**
 * PostgreSQL takes a parameter for what the other operand is, so each number says its type: whole numbers for ranges, where
 * an index helps, decimals for equality with a number that may be none.
 */
export const postgres: EngineRules = {
  title: 'PostgreSQL',
  compiler: rememberingCompiler(PostgresQueryCompiler),
  mostParameters: 65_535,
  bind: (value, type) => {
    if (type === 'text') return textNode(value)
    if (type === 'double') return sqlNode`cast(${parameterNode(checkDouble(value))} as double precision)`
    return sqlNode`cast(${parameterNode(checkNumber(value))} as numeric)`
  },
  bindInteger: (value) => sqlNode`cast(${parameterNode(value)} as bigint)`,
  compare: (operand, operator, value) => {
    if (operand.type !== 'integer') {
      return operationNode(sortable(operand), operator, postgres.bind(value, operand.type))
    }
    const [low, high] = integerRange(operator, checkNumber(value))
    return sqlNode`${operand.node} between ${postgres.bindInteger(low)} and ${postgres.bindInteger(high)}`
  },
  sortable,
  like: (text, pattern) => sqlNode`${text} like ${patternNode(pattern)} escape '\\'`,
  ilike: (text, pattern) =>
    sqlNode`translate(${text}, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') like ${patternNode(foldAscii(pattern))} escape '\\'`,
  matches: (text, pattern) => sqlNode`${text} collate "C" ~ ${textNode(postgresPattern(checkText(pattern)))}`,
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

function checkDouble(value: Value): number {
  const number = checkNumber(value)
  if (typeof number === 'number' || BigInt(Number(number)) === number) return Number(number)
  throw new UnsupportedFilterError(`PostgreSQL cannot compare the integer ${number} with a double exactly.`)
}
