import type { ExpressionSyntax } from '../syntax/tree.ts'
import { type CheckContext, textOf } from './check-context.ts'

/** Few enough for a message. */
const mostAlternatives = 8

/**
 * The filters, without OR, that together find what an expression asks for; none where there would be too many, or where
 * a NOT stands before an OR.
 */
export function splitAlternatives(syntax: ExpressionSyntax, context: CheckContext): readonly string[] {
  const split = alternativesOf(syntax, context)
  return split === undefined ? [] : split.map((conditions) => conditions.join(' AND '))
}

/** Each alternative as the texts of its conditions. */
function alternativesOf(
  syntax: ExpressionSyntax,
  context: CheckContext,
): readonly (readonly string[])[] | undefined {
  switch (syntax.kind) {
    case 'group':
      return alternativesOf(syntax.inner, context)
    case 'not':
    case 'condition':
      return [[textOf(context, syntax.span)]]
    case 'or':
      return limited(collect(syntax.operands, context)?.flat())
    case 'and':
      return collect(syntax.operands, context)?.reduce<readonly (readonly string[])[] | undefined>(
        (left, right) =>
          left === undefined
            ? undefined
            : limited(left.flatMap((one) => right.map((other) => [...one, ...other]))),
        [[]],
      )
  }
}

function collect(operands: readonly ExpressionSyntax[], context: CheckContext) {
  if (operands.length > 100) return undefined
  const all = operands.map((operand) => alternativesOf(operand, context))
  const known = all.filter((one) => one !== undefined)
  return known.length === all.length ? known : undefined
}

function limited<Item>(items: readonly Item[] | undefined): readonly Item[] | undefined {
  return items !== undefined && items.length <= mostAlternatives ? items : undefined
}
