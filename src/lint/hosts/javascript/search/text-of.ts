import { stringView } from '../literals/literal-views.ts'
import type { ScriptNode } from '../syntax/tree.ts'

/** The text of a string as it stands. */
export function textOf(node: ScriptNode, text: string): string | undefined {
  return node.kind === 'string' ? stringView(text, node.span)?.text : undefined
}
