import type { SyntaxNode } from '@lezer/common'
import type { Span } from '../../../../source/span.ts'
import type { PatternName, ScriptNode } from './tree.ts'

/** What reads the nodes inside a node. */
export interface LezerRead {
  readonly text: (node: SyntaxNode) => string
  readonly node: (node: SyntaxNode) => ScriptNode
  readonly nodes: (nodes: readonly SyntaxNode[]) => ScriptNode[]
  /** The names in a run of patterns with their types and defaults, up to a comma or the end. */
  readonly names: (nodes: readonly SyntaxNode[]) => PatternName[]
}

/** What becomes of a node, by its name; its parts are without comments and broken ones. */
export type LezerTable = Readonly<
  Record<string, (node: SyntaxNode, read: LezerRead, parts: readonly SyntaxNode[]) => ScriptNode>
>

/** The parts of a node that say something. */
export function partsOfNode(node: SyntaxNode): SyntaxNode[] {
  const parts: SyntaxNode[] = []
  for (let part = node.firstChild; part !== null; part = part.nextSibling) {
    if (!silent.has(part.name)) parts.push(part)
  }
  return parts
}

const silent: ReadonlySet<string> = new Set(['⚠', 'LineComment', 'BlockComment', ';'])

/** Where a node stands. */
export function lezerSpan({ from, to }: SyntaxNode): Span {
  return { start: from, end: to }
}

/** The parts between commas, marks of brackets left out. */
export function splitAtCommas(parts: readonly SyntaxNode[]): SyntaxNode[][] {
  const groups: SyntaxNode[][] = [[]]
  for (const part of parts) {
    if (part.name === ',') groups.push([])
    else if (!brackets.has(part.name)) groups.at(-1)?.push(part)
  }
  return groups.filter((group) => group.length > 0)
}

const brackets: ReadonlySet<string> = new Set(['(', ')', '[', ']', '{', '}'])
