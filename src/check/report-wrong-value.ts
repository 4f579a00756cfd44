import { wrongValue } from '../diagnostics/catalogue/values.ts'
import type { Fix } from '../diagnostics/diagnostic.ts'
import { replaceWith } from '../diagnostics/fixes.ts'
import { valueTypes } from '../language/value-types.ts'
import type { ValueSyntax } from '../syntax/tree.ts'
import { type CheckContext, textOf } from './check-context.ts'
import { isNumeric, type ValuePlace } from './value-place.ts'

/** Reports a value of a kind that does not belong there. */
export function reportWrongValue(value: ValueSyntax, place: ValuePlace, context: CheckContext): undefined {
  const written = textOf(context, value.span)
  context.report(
    wrongValue(value.span, written, place.field.written, expectedValue(place), unwrapFix(value, place)),
  )
  return undefined
}

/** `= ('a')` is `= 'a'`. */
function unwrapFix(value: ValueSyntax, { forms }: ValuePlace): readonly Fix[] {
  const only = value.kind === 'list' && value.items.length === 1 ? value.items[0] : undefined
  if (value.kind !== 'list' || only?.kind !== 'string' || !forms.includes('string')) return []
  if (only.quote !== 'single' || only.text.includes("'") || only.text.endsWith('\\')) return []
  return [replaceWith('Remove the parentheses', value.span, `'${only.text}'`, 'safe')]
}

/** What belongs there, for a message. */
export function expectedValue({ forms, field }: ValuePlace): string {
  const { noun, example } = valueTypes[field.field.type]
  if (forms.includes('list')) return "a list such as ('a', 'b')"
  if (forms.includes('number'))
    return isNumeric({ field }) ? `${noun} such as ${example}` : 'a number such as 0.5'
  if (forms.includes('integer')) return 'a whole number such as 1749006880539'
  return `${noun} such as ${example}`
}
