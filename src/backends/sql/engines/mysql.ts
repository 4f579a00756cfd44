import { LimitNode, MysqlQueryCompiler, type OperationNode, RawNode } from 'kysely'
import type { Scalar } from '../../../filter/filter.ts'
import { foldAscii } from '../../../language/pattern.ts'
import { checkText } from '../check-value.ts'
import type { EngineRules } from '../engine.ts'
import { rememberingCompiler } from '../remembering-compiler.ts'
import { listNode, operationNode, parameterNode, sqlNode } from '../sql-node.ts'
import { mysqlPattern } from './mysql-pattern.ts'
import { rangeComparison } from './range-comparison.ts'

/**
 * MySQL and MariaDB. Most of their collations ignore case and trailing spaces: text is compared by its UTF-8 bytes, which
 * is by code point, besides what an index can be searched for. Text is sorted by as many bytes as the connection's
 * `max_sort_length` says.
 */
export const mysql: EngineRules = {
  title: 'MySQL',
  compiler: rememberingCompiler(MysqlQueryCompiler),
  mostParameters: 65_535,
  nullsLast: 'key',
  limit: (count) => ({ limit: LimitNode.create(parameterNode(count)) }),
  bindInteger,
  equal: (operand, operator, value) => {
    if (operand.type !== 'text') return numbers.equal(operand, operator, value)
    const exact = operationNode(bytesNode(operand.node), operator, textNode(value))
    return operator === '<>' ? exact : sqlNode`(${operand.node} = ${textNode(value)} and ${exact})`
  },
  among: (operand, operator, values) => {
    if (operand.type !== 'text') return numbers.among(operand, operator, values)
    const list = sqlNode`(${listNode(values.map(textNode), ', ')})`
    const exact = operationNode(bytesNode(operand.node), operator, list)
    return operator === 'not in' ? exact : sqlNode`(${operand.node} in ${list} and ${exact})`
  },
  compare: (operand, operator, value) =>
    operand.type === 'text'
      ? operationNode(bytesNode(operand.node), operator, textNode(value))
      : numbers.compare(operand, operator, value),
  exact: unpaddedNode,
  sortable: ({ node, type }) => (type === 'text' ? bytesNode(node) : node),
  like: (text, pattern) => sqlNode`${charactersNode(text)} like ${patternNode(pattern)} escape '|'`,
  ilike: (text, pattern) =>
    sqlNode`${foldNode(charactersNode(text))} like ${patternNode(foldAscii(pattern))} escape '|'`,
  matches: (text, pattern) =>
    sqlNode`${charactersNode(text)} regexp ${textNode(mysqlPattern(checkText(pattern)))}`,
}

const numbers = rangeComparison(bindInteger, (value) => sqlNode`cast(${parameterNode(value)} as double)`)

function bindInteger(value: bigint): OperationNode {
  return sqlNode`cast(${parameterNode(value)} as signed)`
}

function textNode(value: Scalar): OperationNode {
  return parameterNode(checkText(value))
}

/** Bytes have neither case nor padding. */
function bytesNode(text: OperationNode): OperationNode {
  return sqlNode`cast(convert(${text} using utf8mb4) as binary)`
}

/** For patterns, in which a wildcard is a character and not a byte. */
function charactersNode(text: OperationNode): OperationNode {
  return sqlNode`convert(${text} using utf8mb4) collate utf8mb4_bin`
}

/** Its end leaves no trailing spaces to be ignored. Unlike bytes, such texts are gathered once, not for every row that asks. */
function unpaddedNode(text: OperationNode): OperationNode {
  return sqlNode`concat(convert(${text} using utf8mb4), '.') collate utf8mb4_bin`
}

/** There is no function that changes the case of ASCII letters alone. */
function foldNode(text: OperationNode): OperationNode {
  return RawNode.create([replaceLetters, withLowerCase], [text])
}

const upperCase = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const replaceLetters = 'replace('.repeat(upperCase.length)
const withLowerCase = upperCase.map((letter) => `, '${letter}', '${letter.toLowerCase()}')`).join('')

/** What a backslash is in a literal depends on the session: so patterns are escaped by another character. */
function patternNode(pattern: string): OperationNode {
  return textNode(pattern.replace(/\\(.?)|\|/gsu, (found, escaped = found) => escapes[escaped] ?? escaped))
}

const escapes: Readonly<Record<string, string>> = { '%': '|%', _: '|_', '|': '||', '': '\\' }
