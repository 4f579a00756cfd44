import type { Span } from '../../../../source/span.ts'
import type { AssignNode, ScriptNode } from './tree.ts'

/** Into what an assignment writes. */
export type AssignTarget = Pick<AssignNode, 'target' | 'names'>

/** An assignment by its operator; one under a condition leaves what was there or not. */
export function assignment(span: Span, operator: string, into: AssignTarget, value: ScriptNode): AssignNode {
  const { target } = into
  if (!conditional.has(operator) || target === undefined) {
    return { kind: 'assign', span, how: plain[operator] ?? 'change', ...into, value }
  }
  const either: ScriptNode = { kind: 'choice', span: value.span, options: [target, value] }
  return { kind: 'assign', span, how: 'set', ...into, value: either }
}

const conditional: ReadonlySet<string> = new Set(['||=', '??=', '&&='])

const plain: Readonly<Record<string, AssignNode['how']>> = { '=': 'set', '+=': 'append' }
