import type { SyntaxNode } from '@lezer/common'

/** `self.filters` of a name or of attributes of one; `undefined` of anything else. */
export function pathOf(node: SyntaxNode, text: string): string | undefined {
  const names: string[] = []
  let at = node
  for (let member = memberOf(at, text); member !== undefined; member = memberOf(at, text)) {
    names.unshift(member.name)
    at = member.object
    if (names.length > longest) return undefined
  }
  return at.name === 'VariableName' ? [text.slice(at.from, at.to), ...names].join('.') : undefined
}

/** No one writes a path of more names. */
const longest = 16

/** The two sides of the last dot. */
export function memberOf(
  node: SyntaxNode,
  text: string,
): { readonly object: SyntaxNode; readonly name: string } | undefined {
  const [object, property] = [node.firstChild, node.lastChild]
  if (node.name !== 'MemberExpression' || object === null || property?.name !== 'PropertyName')
    return undefined
  return { object, name: text.slice(property.from, property.to) }
}

/** The last name of a callee: `search_traces` of `mlflow.search_traces`. */
export function lastNameOf(node: SyntaxNode, text: string): string | undefined {
  return node.name === 'VariableName' ? text.slice(node.from, node.to) : memberOf(node, text)?.name
}
