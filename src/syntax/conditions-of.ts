import type { ConditionSyntax, ExpressionSyntax } from './tree.ts'

/** The conditions of an expression, in the order of the text; of none, none. */
export function conditionsOf(syntax: ExpressionSyntax | undefined): readonly ConditionSyntax[] {
  switch (syntax?.kind) {
    case undefined:
      return []
    case 'condition':
      return [syntax]
    case 'not':
      return conditionsOf(syntax.operand)
    case 'group':
      return conditionsOf(syntax.inner)
    case 'and':
    case 'or':
      return syntax.operands.flatMap(conditionsOf)
  }
}
