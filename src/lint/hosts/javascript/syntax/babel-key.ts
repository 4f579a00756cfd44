import type { Node } from '@babel/types'

/** The name that a key of an object or class, or a property of a member, says; absent where it is computed. */
export function keyName(key: Node, computed: boolean | null | undefined): string | undefined {
  if (key.type === 'Identifier') return computed ? undefined : key.name
  if (key.type === 'PrivateName') return `#${key.id.name}`
  if (key.type === 'StringLiteral' || key.type === 'NumericLiteral') return String(key.value)
  if (key.type === 'TemplateLiteral' && key.expressions.length === 0)
    return key.quasis[0]?.value.cooked ?? undefined
  return undefined
}
