import type { SyntaxNode, Tree } from '@lezer/common'
import { parser } from '@lezer/javascript'
import type { Span } from '../../../../source/span.ts'
import { lezerExpressions } from './lezer-expressions.ts'
import { lezerFunctions } from './lezer-functions.ts'
import { lezerPattern } from './lezer-pattern.ts'
import { lezerStatements } from './lezer-statements.ts'
import { type LezerRead, type LezerTable, lezerSpan, partsOfNode } from './lezer-table.ts'
import type { Script, ScriptNode } from './tree.ts'

/** Reads JavaScript or TypeScript that is broken, as far as it can be read. */
export function lezerScript(text: string): Script {
  const tree = tolerant.parse(text)
  const reader = new LezerReader(text)
  return { body: reader.nodes(partsOfNode(tree.topNode)), comments: commentsOf(tree) }
}

const tolerant = parser.configure({ dialect: 'ts jsx' })

const table: LezerTable = { ...lezerExpressions, ...lezerFunctions, ...lezerStatements }

/** What is nested deeper is not read. */
const deepest = 300

class LezerReader implements LezerRead {
  readonly #text: string
  #depth = 0

  constructor(text: string) {
    this.#text = text
  }

  readonly text = ({ from, to }: SyntaxNode): string => this.#text.slice(from, to)

  readonly node = (node: SyntaxNode): ScriptNode => {
    if (this.#depth > deepest) return { kind: 'other', span: lezerSpan(node), parts: [] }
    this.#depth++
    const parts = partsOfNode(node)
    const reader = Object.hasOwn(table, node.name) ? table[node.name] : undefined
    const read = reader?.(node, this, parts) ?? {
      kind: 'other',
      span: lezerSpan(node),
      parts: this.nodes(parts),
    }
    this.#depth--
    return read
  }

  readonly nodes = (nodes: readonly SyntaxNode[]): ScriptNode[] => nodes.map(this.node)

  readonly names = (nodes: readonly SyntaxNode[]) => lezerPattern(nodes, this)
}

function commentsOf(tree: Tree): Span[] {
  const comments: Span[] = []
  tree.iterate({
    enter: ({ name, from, to }) => {
      if (name === 'LineComment' || name === 'BlockComment') comments.push({ start: from, end: to })
    },
  })
  return comments
}
