import type { Span } from '../../../../source/span.ts'
import type { CallNode, FunctionNode, PatternName, ScriptNode, TemplateNode } from '../syntax/tree.ts'

/** Something with a name, or a member of something: all that is written into it. */
export interface Variable {
  readonly name: string
  /** In the order of the file. */
  readonly writes: Write[]
  /** What is written into its members by themselves, and the members of classes and enumerations. */
  readonly members: Map<string, Variable>
  readonly place: Place
}

export interface Write {
  /**
   * `set`: the value; `append`: more text behind; `push`, `unshift`: more items; `each`: the items of the value, one at
   * a time; `parameter`: whatever a caller gives; `import`: what another module has; `change`: something else.
   */
  readonly how: 'set' | 'append' | 'push' | 'unshift' | 'each' | 'parameter' | 'import' | 'change'
  readonly values: readonly ScriptNode[]
  /** How the name came with it. */
  readonly pattern?: PatternName
  readonly place: Place
  /** From here on it has happened. */
  readonly end: number
}

/** Where something runs. */
export interface Place {
  readonly scope: Scope
  /** Conditions, loops and functions, from the outside in. */
  readonly steps: readonly Step[]
  readonly owner?: FunctionNode
  /** What `this` is, where the file says. */
  readonly self?: Variable
  readonly loop?: Loop
  readonly at: number
}

export interface Step {
  readonly node: ScriptNode
  readonly arm: number
  /** How many arms there are, if one of them always runs. */
  readonly arms?: number
  readonly isLoop: boolean
}

export interface Scope {
  readonly parent?: Scope
  /** Where `var` puts its names. */
  readonly isWide: boolean
  readonly variables: Map<string, Variable>
}

export interface Loop {
  readonly span: Span
  readonly variables: readonly string[]
}

/** What a file has, seen once. */
export interface Survey {
  readonly calls: readonly CallNode[]
  readonly tagged: readonly TemplateNode[]
  /** Where each node stands. */
  readonly places: ReadonlyMap<ScriptNode, Place>
  /** The outermost node that begins at an offset. */
  readonly beginnings: ReadonlyMap<number, ScriptNode>
  /** What a function gives back. */
  readonly returns: ReadonlyMap<FunctionNode, readonly ScriptNode[]>
  /** What has the members of a class or enumeration. */
  readonly owners: ReadonlyMap<ScriptNode, Variable>
}
