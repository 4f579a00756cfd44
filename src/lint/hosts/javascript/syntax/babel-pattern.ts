import type { Node } from '@babel/types'
import { keyName } from './babel-key.ts'
import type { PatternName, ScriptNode } from './tree.ts'

/** The names that a pattern or parameter brings. `read` reads the defaults. */
export function babelPattern(
  node: Node | null | undefined,
  read: (node: Node) => ScriptNode,
  path: readonly string[] = [],
): PatternName[] {
  const reader = node ? (patterns[node.type] as PatternReader | undefined) : undefined
  return reader?.(node as never, read, path) ?? []
}

/** Names whose way from the value is not known. */
function restOf(node: Node, read: (node: Node) => ScriptNode): PatternName[] {
  return babelPattern(node, read).map(({ path: _, ...name }) => name)
}

type PatternReader<Type extends Node['type'] = never> = (
  node: Extract<Node, { type: Type }>,
  read: (node: Node) => ScriptNode,
  path: readonly string[],
) => PatternName[]

const patterns: { readonly [Type in Node['type']]?: PatternReader<Type> } = {
  Identifier: ({ name, start, end, typeAnnotation }, _, path) => {
    const type = typeAnnotation && 'typeAnnotation' in typeAnnotation && typeOf(typeAnnotation.typeAnnotation)
    return [{ name, span: { start: start ?? 0, end: end ?? 0 }, path, ...(type && { type }) }]
  },
  AssignmentPattern: ({ left, right }, read, path) => {
    const names = babelPattern(left, read, path)
    if (left.type !== 'Identifier') return names
    return names.map((name) => ({ ...name, fallback: read(right) }))
  },
  ObjectPattern: ({ properties }, read, path) =>
    properties.flatMap((property) => {
      if (property.type === 'RestElement') return restOf(property.argument, read)
      const key = keyName(property.key, property.computed)
      return key === undefined
        ? restOf(property.value, read)
        : babelPattern(property.value, read, [...path, key])
    }),
  ArrayPattern: ({ elements }, read, path) =>
    elements.flatMap((element, index) => babelPattern(element, read, [...path, String(index)])),
  RestElement: ({ argument }, read) => restOf(argument, read),
  TSParameterProperty: ({ parameter }, read, path) => babelPattern(parameter, read, path),
}

function typeOf({ type }: Node): PatternName['type'] {
  return types[type]
}

const types: { readonly [Type in Node['type']]?: 'number' | 'text' } = {
  TSNumberKeyword: 'number',
  TSBigIntKeyword: 'number',
  TSStringKeyword: 'text',
}
