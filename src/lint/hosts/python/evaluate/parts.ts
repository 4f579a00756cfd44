import type { SyntaxNode } from '@lezer/common'
import { expressionsIn } from '../syntax/children.ts'

/** The first expression in a node. */
export function firstExpression(node: SyntaxNode): SyntaxNode | undefined {
  return expressionsIn(node)[0]
}

/** The last expression in a node. */
export function lastExpression(node: SyntaxNode): SyntaxNode | undefined {
  return expressionsIn(node).at(-1)
}
