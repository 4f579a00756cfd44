import type { SyntaxNode } from '@lezer/common'
import type { SearchCall } from '../../../embedded.ts'
import { childrenOf } from '../syntax/children.ts'

/** The innermost loop of the same function that runs a node again and again. */
export function loopAround(node: SyntaxNode, text: string): SearchCall['loop'] {
  for (let child = node, parent = node.parent; parent !== null; child = parent, parent = parent.parent) {
    if (functions.has(parent.name)) return undefined
    if (loops.has(parent.name) && repeats(parent, child)) {
      const end = parent.from + text.slice(parent.from, parent.to).trimEnd().length
      return { span: { start: parent.from, end }, variables: variablesOf(parent, text) }
    }
  }
  return undefined
}

const functions = new Set(['FunctionDefinition', 'LambdaExpression', 'ClassDefinition'])

const loops = new Set([
  'ForStatement',
  'WhileStatement',
  'ArrayComprehensionExpression',
  'ComprehensionExpression',
  'SetComprehensionExpression',
  'DictionaryComprehensionExpression',
  'ArgList',
])

/** What is gone through is evaluated once, and so is what comes after the loop. */
function repeats(loop: SyntaxNode, child: SyntaxNode): boolean {
  if (loop.name === 'WhileStatement') return child.prevSibling?.name !== 'else'
  const start = loop.getChild('for')
  if (start === null) return false
  if (loop.name === 'ForStatement') return child.name === 'Body' && child.prevSibling?.name !== 'else'
  return !isFirstSource(child, start)
}

function isFirstSource(child: SyntaxNode, loop: SyntaxNode): boolean {
  for (let before = child.prevSibling; before !== null; before = before.prevSibling) {
    if (before.name === 'in') {
      const first = childrenOf(loop.parent ?? loop).find(({ name }) => name === 'in')
      return first?.from === before.from && child.prevSibling?.from === before.from
    }
  }
  return false
}

function variablesOf(loop: SyntaxNode, text: string): readonly string[] {
  const names: string[] = []
  let target = false
  for (const child of childrenOf(loop)) {
    if (child.name === 'for') target = true
    else if (child.name === 'in') target = false
    else if (target) addNames(child, text, names)
  }
  return names
}

function addNames(node: SyntaxNode, text: string, names: string[]): void {
  if (node.name === 'VariableName') names.push(text.slice(node.from, node.to))
  else if (node.name === 'TupleExpression' || node.name === 'ArrayExpression') {
    for (const child of childrenOf(node)) addNames(child, text, names)
  }
}
