import type { SyntaxNode } from '@lezer/common'
import { childrenOf, isExpression } from './children.ts'

/** What a call is given. */
export interface Arguments {
  readonly positional: readonly SyntaxNode[]
  readonly named: ReadonlyMap<string, SyntaxNode>
  /** `**these`. */
  readonly spread: readonly SyntaxNode[]
  /** How many of the positional ones are known to stand where they do: those before a `*these`. */
  readonly certain: number
}

/** The arguments of a call; a generator between its parentheses is one. */
export function argumentsOf(call: SyntaxNode, text: string): Arguments {
  const list = call.getChild('ArgList')
  if (list === null) return none
  if (list.getChild('for') !== null) return { ...none, positional: [list], certain: 1 }
  const read: Reading = { positional: [], named: new Map(), spread: [], certain: Number.POSITIVE_INFINITY }
  let part: SyntaxNode[] = []
  for (const child of childrenOf(list)) {
    if (child.name !== ',' && child.name !== ')') part.push(child)
    else {
      addArgument(read, part, text)
      part = []
    }
  }
  addArgument(read, part, text)
  return read
}

const none: Arguments = { positional: [], named: new Map(), spread: [], certain: 0 }

interface Reading {
  positional: SyntaxNode[]
  named: Map<string, SyntaxNode>
  spread: SyntaxNode[]
  certain: number
}

function addArgument(read: Reading, part: readonly SyntaxNode[], text: string): void {
  const nodes = part.filter((node) => node.name !== '(' && node.name !== 'Comment')
  const value = nodes.findLast(isExpression)
  const [first, second] = nodes
  if (value === undefined || first === undefined) return
  if (first.name === '**') read.spread.push(value)
  else if (first.name === '*') read.certain = Math.min(read.certain, read.positional.length)
  else if (second?.name === 'AssignOp') {
    if (value !== first) read.named.set(text.slice(first.from, first.to), value)
  } else read.positional.push(value)
}
