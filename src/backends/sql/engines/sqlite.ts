import { LimitNode, type OperationNode, SqliteQueryCompiler } from 'kysely'
import type { Scalar } from '../../../filter/filter.ts'
import { foldAscii } from '../../../language/pattern.ts'
import { checkNumber, checkText } from '../check-value.ts'
import type { EngineRules } from '../engine.ts'
import type { ColumnType } from '../layout.ts'
import { rememberingCompiler } from '../remembering-compiler.ts'
import { operationNode, parameterNode, sqlNode } from '../sql-node.ts'
import { UnsupportedFilterError } from '../unsupported-filter-error.ts'
import { plainEquality } from './plain-equality.ts'

/**
 * SQLite compares text by its UTF-8 bytes, which is by code point, and integers with doubles exactly. Its LIKE heeds case
 * or not as a PRAGMA of the connection says; GLOB always does, so patterns are written for GLOB.
 */
export const sqlite: EngineRules = {
  title: 'SQLite',
  compiler: rememberingCompiler(SqliteQueryCompiler),
  mostParameters: 32_766,
  plansAsWritten: true,
  bindInteger: parameterNode,
  nullsLast: 'clause',
  limit: (count) => ({ limit: LimitNode.create(parameterNode(count)) }),
  ...plainEquality(bind),
  compare: ({ node, type }, operator, value) => operationNode(node, operator, bind(value, type)),
  exact: (text) => text,
  sortable: ({ node }) => node,
  like: (text, pattern) => sqlNode`${text} glob ${globNode(pattern)}`,
  ilike: (text, pattern) => sqlNode`lower(${text}) glob ${globNode(foldAscii(pattern))}`,
  matches: (text, pattern, { regexFunction }) => {
    if (regexFunction) return sqlNode`${text} regexp ${parameterNode(checkText(pattern))}`
    throw new UnsupportedFilterError(
      'SQLite has no regular expressions of its own; where the connection has a function "regexp" that takes ' +
        "Python's, the option regexFunction says so.",
    )
  },
}

function bind(value: Scalar, type: ColumnType): OperationNode {
  return parameterNode(type === 'text' ? checkText(value) : checkNumber(value))
}

function globNode(pattern: string): OperationNode {
  const glob = writeGlob(checkText(pattern))
  if (glob.length <= longestGlob / 3) return parameterNode(glob)
  const bytes = new TextEncoder().encode(glob).length
  if (bytes <= longestGlob) return parameterNode(glob)
  throw new UnsupportedFilterError(
    `SQLite takes patterns of at most ${longestGlob} bytes; this one has ${bytes}.`,
  )
}

/** In bytes, of which a UTF-16 unit has at most three. */
const longestGlob = 50_000

/** A backslash takes the next character literally, and itself where it is the last. */
function writeGlob(pattern: string): string {
  return pattern.replace(/\\(.)|[%_*?[]/gsu, (found, escaped?: string) =>
    escaped === undefined ? (wildcards[found] ?? `[${found}]`) : escaped.replace(/[*?[]/, '[$&]'),
  )
}

const wildcards: Readonly<Record<string, string>> = { '%': '*', _: '?' }
