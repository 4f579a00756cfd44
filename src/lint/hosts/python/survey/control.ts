import type { SyntaxNode } from '@lezer/common'
import { childrenOf } from '../syntax/children.ts'

/** A statement with bodies of which not each one runs, or not just once. */
export interface Control {
  readonly kind: 'choice' | 'loop' | 'try'
  readonly from: number
  readonly to: number
  readonly bodies: readonly ControlBody[]
  /** One of the bodies runs for certain. */
  readonly exhaustive: boolean
}

export interface ControlBody {
  readonly word: string
  /** Nothing after the statement is reached from its end. */
  readonly leaves: boolean
}

/** A body of a statement in which something stands. */
export interface Branch {
  readonly control: Control
  readonly index: number
}

/** The bodies in which a node stands, outermost first, up to the scope's own. */
export function branchesOf(node: SyntaxNode, scope: SyntaxNode): readonly Branch[] {
  const branches: Branch[] = []
  for (let child = node, parent = node.parent; parent !== null; child = parent, parent = parent.parent) {
    if (isSame(child, scope)) break
    const owner = child.name === 'Body' ? parent : child.name === 'MatchClause' ? parent.parent : undefined
    const kind = kinds[owner?.name ?? '']
    if (!owner || kind === undefined) continue
    const at = child.from
    branches.unshift({
      control: controlOf(owner, kind),
      index: bodiesOf(owner).findIndex((it) => it.node.from === at),
    })
  }
  return branches
}

const kinds: Readonly<Record<string, Control['kind']>> = {
  IfStatement: 'choice',
  MatchStatement: 'choice',
  ForStatement: 'loop',
  WhileStatement: 'loop',
  TryStatement: 'try',
}

function isSame(one: SyntaxNode, other: SyntaxNode): boolean {
  return one.from === other.from && one.to === other.to && one.name === other.name
}

function controlOf(node: SyntaxNode, kind: Control['kind']): Control {
  const bodies = bodiesOf(node).map(({ word, node: body }) => ({ word, leaves: leaves(body) }))
  const exhaustive = kind === 'choice' && bodies.some(({ word }) => word === 'else' || word === 'case _')
  return { kind, from: node.from, to: node.to, bodies, exhaustive }
}

function bodiesOf(node: SyntaxNode): readonly { readonly word: string; readonly node: SyntaxNode }[] {
  const clauses = node.getChild('MatchBody')?.getChildren('MatchClause')
  if (clauses !== undefined) {
    return clauses.map((clause) => ({ word: isOpen(clause) ? 'case _' : 'case', node: clause }))
  }
  const bodies: { word: string; node: SyntaxNode }[] = []
  let word = ''
  for (const child of childrenOf(node)) {
    if (child.name === 'Body') bodies.push({ word, node: child })
    else if (/^[a-z]+$/.test(child.name)) word = introducers.has(child.name) ? child.name : word
  }
  return bodies
}

const introducers = new Set(['if', 'elif', 'else', 'for', 'while', 'try', 'except', 'finally'])

/** `case _:` and `case name:` take whatever is left. */
function isOpen(clause: SyntaxNode): boolean {
  return clause.getChild('CapturePattern') !== null && clause.getChild('Guard') === null
}

function leaves(body: SyntaxNode): boolean {
  const inner = body.name === 'MatchClause' ? body.getChild('Body') : body
  return inner?.lastChild !== null && inner !== null && leaving.has(inner.lastChild.name)
}

const leaving = new Set(['ReturnStatement', 'RaiseStatement', 'ContinueStatement', 'BreakStatement'])
