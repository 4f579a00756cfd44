import type { SyntaxNode } from '@lezer/common'
import { type LezerRead, lezerSpan, partsOfNode, splitAtCommas } from './lezer-table.ts'
import type { PatternName } from './tree.ts'

/** The names that a pattern with its type and default brings, given as the nodes it is made of. */
export function lezerPattern(
  nodes: readonly SyntaxNode[],
  read: LezerRead,
  path: readonly string[] = [],
): PatternName[] {
  if (nodes.some(({ name }) => name === 'Spread')) return rest(nodes, read)
  const pattern = nodes.find(({ name }) => patternNames.has(name))
  const equals = nodes.findIndex(({ name }) => name === 'Equals')
  const fallback = equals === -1 ? undefined : nodes[equals + 1]
  if (pattern?.name === 'ObjectPattern') return objectNames(pattern, read, path)
  if (pattern?.name === 'ArrayPattern') {
    return splitAtCommas(partsOfNode(pattern)).flatMap((item, index) =>
      lezerPattern(item, read, [...path, String(index)]),
    )
  }
  if (pattern === undefined) return []
  const type = typeOf(nodes, read)
  const plain = { name: read.text(pattern), span: lezerSpan(pattern), path, ...(type && { type }) }
  return [fallback === undefined ? plain : { ...plain, fallback: read.node(fallback) }]
}

const patternNames: ReadonlySet<string> = new Set([
  'VariableDefinition',
  'VariableName',
  'ObjectPattern',
  'ArrayPattern',
])

/** Names whose way from the value is not known. */
function rest(nodes: readonly SyntaxNode[], read: LezerRead): PatternName[] {
  const inside = nodes.filter(({ name }) => name !== 'Spread')
  return lezerPattern(inside, read).map(({ path: _, ...name }) => name)
}

function objectNames(pattern: SyntaxNode, read: LezerRead, path: readonly string[]): PatternName[] {
  return partsOfNode(pattern)
    .filter(({ name }) => name === 'PatternProperty')
    .flatMap((property) => {
      const parts = partsOfNode(property)
      const [key] = parts
      const colon = parts.findIndex(({ name }) => name === ':')
      if (key === undefined || key.name === 'Spread') return rest(parts, read)
      const inner = colon === -1 ? parts : parts.slice(colon + 1)
      return lezerPattern(inner, read, [...path, read.text(key)])
    })
}

function typeOf(nodes: readonly SyntaxNode[], read: LezerRead): PatternName['type'] {
  const annotation = nodes.find(({ name }) => name === 'TypeAnnotation')
  return annotation && types[read.text(annotation).replace(/^:\s*/, '')]
}

const types: Readonly<Record<string, 'number' | 'text'>> = {
  number: 'number',
  bigint: 'number',
  string: 'text',
}
