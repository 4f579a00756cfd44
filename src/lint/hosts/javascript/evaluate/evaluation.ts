import type { Place, Survey, Variable } from '../survey/variable.ts'
import type { ScriptNode } from '../syntax/tree.ts'
import type { Reading, ScriptHole } from './reading.ts'

/** Follows expressions to the texts that they may be; its parts are in files of their own. */
export interface Evaluation {
  readonly text: string
  readonly survey: Survey
  /** Empty for what is no text, as `undefined` is. */
  readonly readings: (node: ScriptNode, bound: Bound) => readonly Reading[]
  /** The lists that an expression may be; `undefined` where that is not known. */
  readonly lists: (node: ScriptNode, bound: Bound) => readonly List[] | undefined
  /** The expressions that something stands for, names followed. */
  readonly values: (node: ScriptNode, bound: Bound) => readonly BoundNode[]
  readonly property: (node: ScriptNode, name: string, bound: Bound) => Property
  readonly hole: (node: ScriptNode) => ScriptHole
  readonly placeOf: (node: ScriptNode) => Place | undefined
}

/** What parameters are, inside a call that is followed. */
export type Bound = ReadonlyMap<Variable, readonly Reading[]>

export interface BoundNode {
  readonly node: ScriptNode
  readonly bound: Bound
}

export interface List {
  readonly items: readonly Item[]
}

/** `maybe`: under conditions; `repeated`: once for each of something, and with others of its kind. */
export interface Item {
  readonly readings: readonly Reading[]
  readonly when: 'always' | 'maybe' | 'repeated'
}

/** What a member of an object comes from. */
export interface Property {
  readonly values: readonly BoundNode[]
  readonly variables: readonly Variable[]
  /** Whether these are all: the object has no part that is not known. */
  readonly isComplete: boolean
}

/** Outside of any call. */
export const nothingBound: Bound = new Map()
