import type { SyntaxNode } from '@lezer/common'
import type { Parameter } from '../syntax/parameters-of.ts'

/** What names mean in a module, a class, a function or a comprehension. */
export interface Scope {
  readonly kind: 'module' | 'class' | 'function' | 'comprehension'
  readonly node: SyntaxNode
  readonly name: string
  readonly parent?: Scope
  /** By path (`self.filters`), in the order of the text. */
  readonly events: Map<string, Event[]>
  /** Functions and classes, by name; of several the last counts. */
  readonly inner: Map<string, Scope>
  /** The inner scopes that are functions. */
  readonly functions: Scope[]
  readonly parameters: readonly Parameter[]
  readonly returns: SyntaxNode[]
  /** Names that it takes from an outer scope to assign them. */
  readonly shared: Map<string, 'global' | 'nonlocal'>
}

/** Something that gives a name a value or changes the value it has. */
export interface Event {
  readonly kind: EventKind
  /** Absent where nothing is known of it. */
  readonly value?: SyntaxNode
  /** The way from the value to what is meant: items by number, or each of them. */
  readonly take: readonly (number | 'each')[]
  /** The key of an entry. */
  readonly key?: string
  /** From here on it has happened. */
  readonly at: number
  readonly node: SyntaxNode
}

/**
 * `assign` gives a value. `add` puts a text or a list behind it, `append` and `prepend` an item into it, `merge` the
 * entries of a dictionary, `entry` one. After `share` something else can have added to it, after `lose` nothing is known.
 */
export type EventKind = 'assign' | 'add' | 'append' | 'prepend' | 'merge' | 'entry' | 'share' | 'lose'
