import { dateValue } from '../diagnostics/catalogue/values.ts'
import { replaceWith } from '../diagnostics/fixes.ts'
import type { DateSyntax, StringSyntax } from '../syntax/tree.ts'
import { type CheckContext, textOf } from './check-context.ts'
import { dateToMilliseconds } from './milliseconds.ts'

/** Reports a date where milliseconds belong, and gives the milliseconds. `accepted` says what a target that takes it does. */
export function reportDate(
  value: StringSyntax | DateSyntax,
  date: string,
  accepted: string | undefined,
  context: CheckContext,
): number | undefined {
  const milliseconds = dateToMilliseconds(date)
  const fixes =
    milliseconds === undefined
      ? []
      : [replaceWith(`Write ${milliseconds} (${date}, UTC)`, value.span, String(milliseconds), 'unsafe')]
  context.report(dateValue(value.span, textOf(context, value.span), milliseconds, accepted, fixes))
  return milliseconds
}
