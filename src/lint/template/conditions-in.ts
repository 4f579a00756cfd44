import { dialects } from '../../dialects/dialects.ts'
import { defaultLimits } from '../../source/limits.ts'
import { plainText } from '../../source/source-text.ts'
import { conditionsOf } from '../../syntax/conditions-of.ts'
import { parseFilterSyntax } from '../../syntax/parse-filter-syntax.ts'
import type { ConditionSyntax } from '../../syntax/tree.ts'

/** The conditions of a filter for whichever target, in the order of the text. */
export function conditionsIn(text: string): readonly ConditionSyntax[] {
  return conditionsOf(
    parseFilterSyntax(plainText(text), dialects.mlflow.lexical, defaultLimits, () => {}).expression,
  )
}
