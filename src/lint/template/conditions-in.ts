import { dialects } from '../../dialects/dialects.ts'
import { defaultLimits } from '../../source/limits.ts'
import { plainText } from '../../source/source-text.ts'
import { parseFilterSyntax } from '../../syntax/parse-filter-syntax.ts'
import type { ConditionSyntax, ExpressionSyntax } from '../../syntax/tree.ts'

/** The conditions of a filter, in the order of the text. */
export function conditionsIn(text: string): readonly ConditionSyntax[] {
  const { expression } = parseFilterSyntax(plainText(text), dialects.mlflow.lexical, defaultLimits, () => {})
  return expression === undefined ? [] : conditionsOf(expression)
}

function conditionsOf(syntax: ExpressionSyntax): readonly ConditionSyntax[] {
  switch (syntax.kind) {
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
