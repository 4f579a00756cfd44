import { invalidRegex } from '../../diagnostics/catalogue/traps.ts'
import { operatorFacts } from '../../language/operators.ts'
import { translateRegularExpression } from '../../language/regular-expression/translate.ts'
import { relations } from '../../language/relations.ts'
import type { CheckContext } from '../check-context.ts'
import type { CheckedCondition } from '../checked-condition.ts'

/** A regular expression that is none matches nothing, silently. */
export function regexTrap({ operator, values, syntax }: CheckedCondition, context: CheckContext): void {
  const { means } = operatorFacts(operator)
  if (means.kind !== 'relation' || relations[means.relation].operand !== 'regex') return
  const [value] = values
  const node = syntax.values[0]
  if (typeof value !== 'string' || node === undefined) return
  const translated = translateRegularExpression(value)
  if (!('fault' in translated) || translated.fault !== 'invalid') return
  context.report(invalidRegex(node.span, translated.reason))
}
