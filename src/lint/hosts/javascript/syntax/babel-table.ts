import type { Node } from '@babel/types'
import type { Span } from '../../../../source/span.ts'
import type { PatternName, ScriptNode } from './tree.ts'

/** What reads the nodes inside a node. */
export interface BabelRead {
  readonly node: (node: Node) => ScriptNode
  readonly nodes: (nodes: readonly (Node | null | undefined)[]) => ScriptNode[]
  readonly names: (pattern: Node) => PatternName[]
}

/** What becomes of a node, by its type. */
export type BabelTable = {
  readonly [Type in Node['type']]?: (node: Extract<Node, { type: Type }>, read: BabelRead) => ScriptNode
}

/** Where a node stands. */
export function nodeSpan({ start, end }: Node): Span {
  return { start: start ?? 0, end: end ?? 0 }
}
