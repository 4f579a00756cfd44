import type { SyntaxNode } from '@lezer/common'
import type { Arguments } from '../syntax/arguments-of.ts'
import type { Value } from '../values/value.ts'
import type { Reading } from './reading.ts'

/** A call of a function that is known by its name. */
export interface FunctionCall {
  readonly node: SyntaxNode
  readonly given: Arguments
}

/** A call of a method that is known by its name. */
export interface MethodCall extends FunctionCall {
  readonly object: SyntaxNode
}

/** What a call of a kind gives; `undefined` where nothing says. */
export type KnownCall<Call> = (reading: Reading, call: Call) => readonly Value[] | undefined
