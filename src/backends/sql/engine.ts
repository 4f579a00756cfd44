import type { OperationNode, QueryCompiler } from 'kysely'
import type { Scalar } from '../../filter/filter.ts'
import type { ColumnType } from './layout.ts'

/** A database. */
export type Engine = 'sqlite' | 'postgres' | 'mysql' | 'mssql' | 'duckdb' | 'spark'

/** What the connection has that the engine alone does not. */
export interface ConnectionFeatures {
  /** Whether SQLite's `REGEXP` calls a function that matches Python's regular expressions. */
  readonly regexFunction?: boolean
}

/** A node and how its values are kept. */
export interface Operand {
  readonly node: OperationNode
  readonly type: ColumnType
}

/** An order between an operand and a value. */
export type Inequality = '<' | '<=' | '>' | '>='

/** How an engine says what is not the same everywhere. Values only ever become parameters, and never change the text. */
export interface EngineRules {
  readonly title: string
  readonly compiler: QueryCompiler
  /** How many parameters a statement may have. */
  readonly mostParameters: number
  /** The value as a parameter that is equal to what a column of the type holds of it, exactly. */
  readonly bind: (value: Scalar, type: ColumnType) => OperationNode
  /** An integer of 64 bits as a parameter that an index on an integer column can be searched with. */
  readonly bindInteger: (value: bigint) => OperationNode
  /** `operand operator value`, text by code point, numbers exactly. */
  readonly compare: (operand: Operand, operator: Inequality, value: Scalar) => OperationNode
  /** The node, sorted by code point if it is text. */
  readonly sortable: (operand: Operand) => OperationNode
  /** Whether the text matches the LIKE pattern, case-sensitively. */
  readonly like: (text: OperationNode, pattern: string) => OperationNode
  /** The same, and the two cases of an ASCII letter are one. */
  readonly ilike: (text: OperationNode, pattern: string) => OperationNode
  /** Whether the text contains a match of the regular expression, which is in Python's spelling. */
  readonly matches: (text: OperationNode, pattern: string, features: ConnectionFeatures) => OperationNode
}
