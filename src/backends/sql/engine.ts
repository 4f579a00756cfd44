import type { OperationNode, QueryCompiler, SelectQueryNode } from 'kysely'
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

/** Whether an operand is a value. */
export type Equality = '=' | '<>'

/** Whether an operand is one of several values. */
export type Membership = 'in' | 'not in'

/** How an engine says what is not the same everywhere. Values only ever become parameters, and never change the text. */
export interface EngineRules {
  readonly title: string
  readonly compiler: QueryCompiler
  /** How many parameters a statement may have. */
  readonly mostParameters: number
  /** Weighs no plans against each other by what the tables hold: what is written decides how it goes about. */
  readonly plansAsWritten?: true
  /** How many subqueries of one conjunction it plans as joins before that takes too long; absent: any number. */
  readonly mostJoins?: number
  /** Puts NULLs last: by `nulls last`, or by a key of its own before the one that may be NULL. */
  readonly nullsLast: 'clause' | 'key'
  /** Takes the first rows of an ordered statement. */
  readonly limit: (count: bigint) => Pick<SelectQueryNode, 'limit' | 'offset' | 'fetch'>
  /** `operand operator value`, text by code point, numbers exactly; an index helps with `=`. */
  readonly equal: (operand: Operand, operator: Equality, value: Scalar) => OperationNode
  /** The same with a list of at least one value. */
  readonly among: (operand: Operand, operator: Membership, values: readonly Scalar[]) => OperationNode
  /** An integer of 64 bits as a parameter that an index on an integer column can be searched with. */
  readonly bindInteger: (value: bigint) => OperationNode
  /** `operand operator value`, text by code point, numbers exactly. */
  readonly compare: (operand: Operand, operator: Inequality, value: Scalar) => OperationNode
  /** The text, so that two are equal where their code points are, and that a set of them can be gathered once. */
  readonly exact: (text: OperationNode) => OperationNode
  /** The node, sorted by code point if it is text. */
  readonly sortable: (operand: Operand) => OperationNode
  /** Whether the text matches the LIKE pattern, case-sensitively. */
  readonly like: (text: OperationNode, pattern: string) => OperationNode
  /** The same, and the two cases of an ASCII letter are one. */
  readonly ilike: (text: OperationNode, pattern: string) => OperationNode
  /** Whether the text contains a match of the regular expression, which is in Python's spelling. */
  readonly matches: (text: OperationNode, pattern: string, features: ConnectionFeatures) => OperationNode
}
