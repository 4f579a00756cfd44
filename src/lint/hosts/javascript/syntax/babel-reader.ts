import type { Node } from '@babel/types'
import { babelExpressions } from './babel-expressions.ts'
import { babelFunctions } from './babel-functions.ts'
import { babelPattern } from './babel-pattern.ts'
import { babelStatements } from './babel-statements.ts'
import { type BabelRead, type BabelTable, nodeSpan } from './babel-table.ts'
import type { ScriptNode } from './tree.ts'

/** Makes Babel's tree into the linter's; what says nothing of texts is kept for what is inside. */
export function readBabel(nodes: readonly Node[]): ScriptNode[] {
  return read.nodes(nodes)
}

const table: BabelTable = { ...babelExpressions, ...babelFunctions, ...babelStatements }

const read: BabelRead = {
  node: (node) => {
    const reader = table[node.type] as ((node: Node, read: BabelRead) => ScriptNode) | undefined
    return (
      reader?.(node, read) ?? { kind: 'other', span: nodeSpan(node), parts: read.nodes(childrenOf(node)) }
    )
  },
  nodes: (nodes) => nodes.filter((node) => node !== null && node !== undefined).map(read.node),
  names: (pattern) => babelPattern(pattern, read.node),
}

/** In the order in which the parser has them; types are left out. */
function childrenOf(node: Node): Node[] {
  return Object.entries(node)
    .filter(([key]) => !unread.has(key))
    .flatMap(([, value]: [string, unknown]) => (Array.isArray(value) ? value : [value]))
    .filter(isNode)
}

const unread: ReadonlySet<string> = new Set([
  'typeAnnotation',
  'typeParameters',
  'typeArguments',
  'returnType',
])

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}
