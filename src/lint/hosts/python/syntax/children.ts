import type { SyntaxNode } from '@lezer/common'

/** The children of a node, in the order of the text. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = []
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child)
  return children
}

/** The children that are expressions: neither words, signs, comments nor faults. */
export function expressionsIn(node: SyntaxNode): readonly SyntaxNode[] {
  return childrenOf(node).filter(isExpression)
}

/** Whether a node is an expression, or a part that is named like one. */
export function isExpression({ name, type }: SyntaxNode): boolean {
  return !type.isError && /^[A-Z]/.test(name) && !notExpressions.has(name)
}

const notExpressions = new Set([
  'Comment',
  'TypeDef',
  'AssignOp',
  'UpdateOp',
  'ArithOp',
  'BitOp',
  'CompareOp',
  'Body',
  'ArgList',
  'ParamList',
  'FormatConversion',
  'FormatSpec',
  'FormatSelfDoc',
])
