import type { SyntaxNode } from '@lezer/common'
import { childrenOf, isExpression } from './children.ts'

/** A parameter of a function. */
export interface Parameter {
  readonly name: string
  /** The function, by its place in the file. */
  readonly owner: SyntaxNode
  /** Absent where it is given by its name only, and for `*these` and `**these`. */
  readonly position?: number
  readonly fallback?: SyntaxNode
  readonly annotation?: string
}

/** The parameters of a function or of a lambda. */
export function parametersOf(owner: SyntaxNode, text: string): readonly Parameter[] {
  const list = owner.getChild('ParamList')
  if (list === null) return []
  const parameters: Parameter[] = []
  let named = false
  for (const part of partsOf(list)) {
    const stars = part.some(({ name }) => name === '*' || name === '**')
    named ||= stars
    const variable = part.find(({ name }) => name === 'VariableName')
    if (variable === undefined) continue
    const type = part.find(({ name }) => name === 'TypeDef')
    const fallback = part.findLast(isExpression)
    parameters.push({
      name: text.slice(variable.from, variable.to),
      owner,
      ...(!named && { position: parameters.length }),
      ...(fallback !== undefined && fallback !== variable && { fallback }),
      ...(type && { annotation: text.slice(type.from + 1, type.to).trim() }),
    })
  }
  return parameters
}

function partsOf(list: SyntaxNode): readonly (readonly SyntaxNode[])[] {
  const parts: SyntaxNode[][] = [[]]
  for (const child of childrenOf(list)) {
    if (child.name === ',') parts.push([])
    else parts.at(-1)?.push(child)
  }
  return parts
}
