import type { SyntaxNode } from '@lezer/common'
import type { Scope } from '../survey/scope.ts'
import type { Survey } from '../survey/survey.ts'
import type { Value, ValueHole } from '../values/value.ts'

/** What it takes to read expressions; those that read one kind of them read the others through it. */
export interface Reading {
  readonly survey: Survey
  /** What the variables of functions and comprehensions are, where that is known. */
  readonly frame: Frame
  /** The alternatives for an expression: none where it is no text, list or dictionary for certain. */
  readonly evaluate: (node: SyntaxNode, frame?: Frame) => readonly Value[]
}

/** A call that is followed, or a round of a comprehension. */
export interface Frame {
  readonly scope: Scope | undefined
  readonly variables: ReadonlyMap<string, readonly Value[]>
  readonly outer: Frame | undefined
  readonly depth: number
  /** What was evaluated in it, by place; `undefined` while it is being evaluated. */
  readonly memory: Map<string, readonly Value[] | undefined>
}

/** A frame within another one. */
export function innerFrame(scope: Scope, variables: Frame['variables'], outer: Frame): Frame {
  return { scope, variables, outer, depth: outer.depth + 1, memory: new Map() }
}

/** Where nothing was called yet. */
export function outermostFrame(): Frame {
  return { scope: undefined, variables: new Map(), outer: undefined, depth: 0, memory: new Map() }
}

/** What stands in the file for a node, in one line and not too long. */
export function sourceOf({ survey }: Reading, { from, to }: SyntaxNode): string {
  const written = survey.text.slice(from, Math.min(to, from + 4 * longest)).replaceAll(/\s+/g, ' ')
  return written.length > longest ? `${written.slice(0, longest - 1)}…` : written
}

const longest = 60

/** A node of which nothing is known but what it looks like. */
export function holeOf(reading: Reading, node: SyntaxNode, more: Partial<ValueHole> = {}): ValueHole {
  const source = sourceOf(reading, node)
  return { kind: 'hole', span: { start: node.from, end: node.to }, source, origins: [source], ...more }
}
