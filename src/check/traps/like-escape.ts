import { likeEscape } from '../../diagnostics/catalogue/traps.ts'
import { operatorFacts } from '../../language/operators.ts'
import { relations } from '../../language/relations.ts'
import { type CheckContext, textOf } from '../check-context.ts'
import type { CheckedCondition } from '../checked-condition.ts'

/** A backslash before a wildcard, where the dialect has no escapes. */
export function likeEscapeTrap({ operator, syntax }: CheckedCondition, context: CheckContext): void {
  const { means } = operatorFacts(operator)
  const value = syntax.values[0]
  if (means.kind !== 'relation' || relations[means.relation].operand !== 'pattern') return
  if (context.dialect.likeEscape !== 'none' || value?.kind !== 'string' || !/\\[%_]/.test(value.text)) return
  context.report(likeEscape(value.span, textOf(context, value.span)))
}
