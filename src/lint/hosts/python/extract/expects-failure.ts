import type { SyntaxNode } from '@lezer/common'
import { childrenOf } from '../syntax/children.ts'
import { lastNameOf } from '../syntax/path-of.ts'

/** Whether a test says of what a call does that it fails: the filter is wrong on purpose there. */
export function expectsFailure(call: SyntaxNode, text: string): boolean {
  for (let node: SyntaxNode | null = call; node !== null; node = node.parent) {
    if (node.name === 'FunctionDefinition') return false
    if (node.name === 'CallExpression' && isExpectation(node, text)) return true
    if (node.name === 'WithStatement' && childrenOf(node).some((one) => isExpectation(one, text))) return true
  }
  return false
}

/** `pytest.raises(…)`, `self.assertRaisesRegex(…)` */
function isExpectation({ name, firstChild }: SyntaxNode, text: string): boolean {
  const called = name === 'CallExpression' && firstChild !== null ? lastNameOf(firstChild, text) : undefined
  return called !== undefined && /^(?:raises|assertRaises(?:Regex)?)$/.test(called)
}
