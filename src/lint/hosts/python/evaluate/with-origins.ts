import type { SyntaxNode } from '@lezer/common'
import { childrenOf, isExpression } from '../syntax/children.ts'
import { loneHole, type Value } from '../values/value.ts'
import type { Reading } from './reading.ts'

/** What is calculated comes from what the names in it come from: `int(now - 3600)` from `time.time()`. */
export function withOrigins(reading: Reading, node: SyntaxNode, value: Value): Value {
  const hole = calculations.includes(node.name) ? loneHole(value) : undefined
  if (hole === undefined || value.kind !== 'text') return value
  const inner = namesIn(node, 0).flatMap((name) =>
    reading.evaluate(name).flatMap((one) => loneHole(one)?.origins.slice(1) ?? []),
  )
  const origins = [...new Set([...hole.origins, ...inner])].slice(0, mostOrigins)
  return { ...value, pieces: [{ ...hole, origins }] }
}

const calculations: readonly string[] = ['BinaryExpression', 'CallExpression', 'UnaryExpression']

const mostOrigins = 8

const deepest = 6

function namesIn(node: SyntaxNode, depth: number): readonly SyntaxNode[] {
  if (depth > deepest) return []
  const inside = childrenOf(node).filter((inner) => inner.name === 'ArgList' || isExpression(inner))
  return inside.flatMap((inner) => (inner.name === 'VariableName' ? [inner] : namesIn(inner, depth + 1)))
}
