import { FetchNode, MssqlQueryCompiler, OffsetNode, type OperationNode } from 'kysely'
import type { Scalar } from '../../../filter/filter.ts'
import { foldAscii } from '../../../language/pattern.ts'
import { checkText } from '../check-value.ts'
import type { EngineRules, Equality, Inequality, Operand } from '../engine.ts'
import { rememberingCompiler } from '../remembering-compiler.ts'
import { listNode, operationNode, parameterNode, sqlNode } from '../sql-node.ts'
import { UnsupportedFilterError } from '../unsupported-filter-error.ts'
import { rangeComparison } from './range-comparison.ts'

/**
 * SQL Server, from 2019 on, which has collations of UTF-8. Whatever the collation it pads the shorter of two texts with
 * spaces: each is compared with a NUL after it, which no text may have and which comes before all others.
 */
export const mssql: EngineRules = {
  title: 'SQL Server',
  compiler: rememberingCompiler(MssqlQueryCompiler),
  mostParameters: 2098,
  nullsLast: 'key',
  limit: (count) => ({
    offset: OffsetNode.create(parameterNode(0n)),
    fetch: FetchNode.create(count, 'only'),
  }),
  bindInteger,
  equal: (operand, operator, value) =>
    operand.type === 'text'
      ? compareTexts(operand, operator, value)
      : numbers.equal(operand, operator, value),
  among: (operand, operator, values) => {
    if (operand.type !== 'text') return numbers.among(operand, operator, values)
    const items = values.map((value) => endedNode(textNode(value)))
    return operationNode(endedNode(operand.node), operator, sqlNode`(${listNode(items, ', ')})`)
  },
  compare: (operand, operator, value) =>
    operand.type === 'text'
      ? compareTexts(operand, operator, value)
      : numbers.compare(operand, operator, value),
  exact: endedNode,
  sortable: ({ node, type }) => (type === 'text' ? endedNode(node) : node),
  like: (text, pattern) => sqlNode`${endedNode(text)} like ${patternNode(pattern)} escape '\\'`,
  ilike: (text, pattern) =>
    sqlNode`translate(${endedNode(text)}, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') like ${patternNode(foldAscii(pattern))} escape '\\'`,
  matches: () => {
    throw new UnsupportedFilterError(
      'SQL Server has no regular expressions; LIKE and ILIKE have patterns with % and _.',
    )
  },
}

const numbers = rangeComparison(bindInteger, (value) => sqlNode`cast(${parameterNode(value)} as float)`)

function compareTexts({ node }: Operand, operator: Equality | Inequality, value: Scalar): OperationNode {
  return operationNode(endedNode(node), operator, endedNode(textNode(value)))
}

function bindInteger(value: bigint): OperationNode {
  return sqlNode`cast(${parameterNode(value)} as bigint)`
}

function textNode(value: Scalar): OperationNode {
  const text = checkText(value)
  if (!text.includes('\0')) return parameterNode(text)
  throw new UnsupportedFilterError(
    `SQL Server cannot compare the text ${JSON.stringify(text)}: it has a NUL character.`,
  )
}

/** The text in UTF-8, whose bytes are in the order of code points, and a NUL. */
function endedNode(text: OperationNode): OperationNode {
  return sqlNode`cast(${text} collate Latin1_General_100_BIN2_UTF8 as varchar(max)) + char(0)`
}

/** Its patterns have sets in brackets too. */
function patternNode(pattern: string): OperationNode {
  const written = pattern.replace(/\\(.?)|\[/gsu, (found, escaped = found) =>
    /[%_[\\]/.test(escaped) ? `\\${escaped}` : escaped || '\\\\',
  )
  const bytes = new TextEncoder().encode(written).length
  if (bytes < longestPattern) return endedNode(textNode(written))
  throw new UnsupportedFilterError(
    `SQL Server takes patterns of fewer than ${longestPattern} bytes; this one has ${bytes}.`,
  )
}

/** With the NUL that is added. */
const longestPattern = 8000
