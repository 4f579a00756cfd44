import type { SyntaxNode } from '@lezer/common'
import type { Comment } from '../../../embedded.ts'
import type { Scope } from './scope.ts'

/** A file after one walk: what there is to follow, and where. */
export interface Survey {
  readonly text: string
  readonly root: SyntaxNode
  readonly module: Scope
  /** By the kind and the place of their nodes. */
  readonly scopes: ReadonlyMap<string, Scope>
  /** By the last name of what is called. */
  readonly calls: ReadonlyMap<string, readonly SyntaxNode[]>
  /** Local names of what was imported under another name. */
  readonly aliases: ReadonlyMap<string, string>
  readonly comments: readonly Comment[]
  /** Strings that stand alone as a statement. */
  readonly documentation: readonly SyntaxNode[]
  /** The parser met something that it does not know. */
  readonly faulty: boolean
}

/** The innermost scope that says what a name means at a node. */
export function scopeAt(survey: Survey, node: SyntaxNode): Scope {
  let child = node
  for (let parent = node.parent; parent !== null; child = parent, parent = parent.parent) {
    const scope = survey.scopes.get(scopeKey(parent))
    if (scope !== undefined && !outside.has(child.name)) return scope
  }
  return survey.module
}

/** Parts of a function or a class that belong to what is around it. */
const outside = new Set(['ParamList', 'Decorator', 'TypeDef'])

/** Identifies the scope of a node. */
export function scopeKey({ name, from }: { readonly name: string; readonly from: number }): string {
  return `${name}:${from}`
}
