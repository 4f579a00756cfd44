import { nullValue, numberOutOfRange, unquotedValue, wrongValue } from '../diagnostics/catalogue/values.ts'
import type { Safety } from '../diagnostics/diagnostic.ts'
import { replaceWith } from '../diagnostics/fixes.ts'
import type { DateSyntax, HoleSyntax, ListSyntax, ValueSyntax, WordSyntax } from '../syntax/tree.ts'
import type { CheckContext } from './check-context.ts'
import { fitsInteger, narrow } from './integers.ts'
import { readList } from './read-list.ts'
import { readNumber } from './read-number.ts'
import { readString } from './read-string.ts'
import { reportDate } from './report-date.ts'
import { expectedValue, reportWrongValue } from './report-wrong-value.ts'
import { isNumeric, type ReadValue, takesNumber, type ValuePlace } from './value-place.ts'

/** Reads a value; reports what the dialect does not take there. */
export function readValue(value: ValueSyntax, place: ValuePlace, context: CheckContext): ReadValue {
  switch (value.kind) {
    case 'string':
      return readString(value, place, context)
    case 'number':
      return readNumber(value, place, context)
    case 'date':
      return readDate(value, place, context)
    case 'word':
      return readWord(value, place, context)
    case 'list':
      return readListValue(value, place, context)
    case 'hole':
      return readHole(value, place, context)
    case 'other':
      if (value.reported !== true) reportWrongValue(value, place, context)
      return undefined
    case 'missing':
      return undefined
  }
}

function readDate(value: DateSyntax, place: ValuePlace, context: CheckContext): ReadValue {
  if (place.field.field.type === 'time' && takesNumber(place)) {
    return reportDate(value, value.date, undefined, context)
  }
  if (place.forms.includes('string')) return reportUnquoted(value, value.date, 'safe', place, context)
  return reportWrongValue(value, place, context)
}

function readWord(value: WordSyntax, place: ValuePlace, context: CheckContext): ReadValue {
  if (value.text.toUpperCase() === 'NULL' || value.text === 'None') return reportNull(value, place, context)
  if (place.forms.includes('string') && !isNumeric(place)) {
    const isPath = /[.`]/.test(value.text)
    return isPath
      ? reportWrongValue(value, place, context)
      : reportUnquoted(value, value.text, 'safe', place, context)
  }
  return reportWrongValue(value, place, context)
}

function reportUnquoted(
  value: WordSyntax | DateSyntax,
  text: string,
  safety: Safety,
  place: ValuePlace,
  context: CheckContext,
): ReadValue {
  const known = valuesOf(place, context).find((one) => one.toLowerCase() === text.toLowerCase()) ?? text
  const quoted = `'${known}'`
  const fixes = /['\\]/.test(known) ? [] : [replaceWith(`Write ${quoted}`, value.span, quoted, safety)]
  context.report(unquotedValue(value.span, text, quoted, fixes))
  return undefined
}

function valuesOf({ field }: ValuePlace, { schema }: CheckContext): readonly string[] {
  return schema.scopes[field.field.scope]?.fields?.[field.field.name]?.values ?? []
}

function reportNull(value: WordSyntax, place: ValuePlace, context: CheckContext): undefined {
  const instead = place.operator === '=' ? 'IS NULL' : place.operator === '!=' ? 'IS NOT NULL' : undefined
  const allowed = instead !== undefined && place.field.rules.operators[instead] !== undefined
  const span = { start: place.field.syntax.span.end, end: value.span.end }
  context.report(
    nullValue(value.span, allowed ? [replaceWith(`Write ${instead}`, span, ` ${instead}`, 'unsafe')] : []),
  )
  return undefined
}

function readListValue(value: ListSyntax, place: ValuePlace, context: CheckContext): ReadValue {
  if (place.forms.includes('list')) return readList(value, place, context, readValue)
  return reportWrongValue(value, place, context)
}

function readHole({ hole, span }: HoleSyntax, place: ValuePlace, context: CheckContext): ReadValue {
  const value = context.holes[hole]
  if (typeof value === 'string' && place.forms.includes('string')) return value
  if ((typeof value === 'number' || typeof value === 'bigint') && takesNumber(place)) {
    if (typeof value === 'number' || fitsInteger(value))
      return typeof value === 'bigint' ? narrow(value) : value
    context.report(numberOutOfRange(span, String(value)))
    return undefined
  }
  if (Array.isArray(value) && place.forms.includes('list')) return value as readonly string[]
  context.report(wrongValue(span, describeHole(value), place.field.written, expectedValue(place), []))
  return undefined
}

function describeHole(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'string' ? 'text' : `the ${typeof value} ${String(value)}`
}
