import {
  doubleQuotes,
  numberWithUnit,
  quotedNumber,
  quoteEscape,
  textForNumber,
} from '../diagnostics/catalogue/values.ts'
import { replaceWith } from '../diagnostics/fixes.ts'
import type { Operator } from '../language/operators.ts'
import type { NumberSyntax, StringSyntax } from '../syntax/tree.ts'
import { type CheckContext, textOf } from './check-context.ts'
import { fitsInteger } from './integers.ts'
import { looksLikeDate, unitToMilliseconds } from './milliseconds.ts'
import { reportDate } from './report-date.ts'
import { reportWrongValue } from './report-wrong-value.ts'
import { numberOfText } from './sqlite-number.ts'
import { beyondNumbers, type ReadValue, takesNumber, type ValuePlace } from './value-place.ts'

/** Reads a quoted text, also where a number belongs. */
export function readString(value: StringSyntax, place: ValuePlace, context: CheckContext): ReadValue {
  if (!context.dialect.valueQuotes.includes(value.quote)) reportQuotes(value, place, context)
  if (takesNumber(place)) return readStringForNumber(value, place, context)
  if (!place.forms.includes('string')) return reportWrongValue(value, place, context)
  return meaningOfString(value, context)
}

function reportQuotes(value: StringSyntax, place: ValuePlace, context: CheckContext): void {
  if (takesNumber(place)) return
  const sayable = !value.text.includes("'") && !value.text.endsWith('\\')
  const fixes = sayable ? [replaceWith('Use single quotes', value.span, `'${value.text}'`, 'safe')] : []
  context.report(doubleQuotes(value.span, textOf(context, value.span), fixes))
}

/** The value of a quoted text; reports a quote that was meant to be escaped. */
function meaningOfString(value: StringSyntax, context: CheckContext): string {
  const quote = value.quote === 'double' ? '"' : "'"
  if (!value.text.includes(quote)) return value.text
  if (context.dialect.lexical.doubledQuote === 'escape') return value.text.replaceAll(quote + quote, quote)
  const meant = value.text.replaceAll(quote + quote, quote).replaceAll(`\\${quote}`, quote)
  const other = quote === "'" ? '"' : "'"
  const accepted = context.dialect.valueQuotes.includes('double')
  const sayable = accepted && !meant.includes(other) && !meant.endsWith('\\')
  const fixes = sayable
    ? [replaceWith(`Use ${other} around it`, value.span, other + meant + other, 'unsafe')]
    : []
  if (context.dialect.valueQuotes.includes(value.quote)) {
    context.report(quoteEscape(value.span, value.text, accepted, fixes))
  }
  return value.text
}

/** A quoted text where a number belongs: MLflow takes it, and leaves the meaning to the database. */
function readStringForNumber(value: StringSyntax, place: ValuePlace, context: CheckContext): ReadValue {
  const accepted = place.forms.includes('string') && context.dialect.valueQuotes.includes(value.quote)
  const converts = place.field.field.name !== 'end_time_ms'
  const number = numberOfText(value.text)
  const meaning = number === undefined || !converts ? beyondNumbers : number
  const effect = accepted ? effectOf(meaning, place.operator) : ''
  if (number === undefined && looksLikeDate(value.text) && place.field.field.type === 'time') {
    reportDate(value, value.text, accepted ? effect : undefined, context)
  } else if (number !== undefined) {
    const digits = value.text.trim().replace(/^\+/, '')
    const fixes = plainDigits(digits)
      ? [replaceWith('Remove the quotes', value.span, digits, accepted ? 'unsafe' : 'safe')]
      : []
    context.report(quotedNumber(value.span, textOf(context, value.span), digits, accepted, effect, fixes))
  } else {
    reportTextForNumber(value, place, accepted, effect, context)
  }
  return accepted ? meaning : undefined
}

function plainDigits(digits: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(digits) && fitsInteger(BigInt(digits.replace(/\..*$/, '')))
}

function effectOf(meaning: ReadValue, operator: Operator): string {
  if (meaning !== beyondNumbers) return 'The database reads it as the number.'
  return operator === '<' || operator === '<=' || operator === '!='
    ? 'Text is greater than every number, so this matches every trace that has a value.'
    : 'Text is greater than every number, so this never matches.'
}

function reportTextForNumber(
  value: StringSyntax,
  place: ValuePlace,
  accepted: boolean,
  effect: string,
  context: CheckContext,
): void {
  const match = /^([+-]?\d+(?:\.\d+)?)\s*([a-zµ]+)$/i.exec(value.text.trim())
  const digits =
    match === null ? undefined : unitToMilliseconds(asNumber(value, match[1] ?? '', match[2] ?? ''))
  const fixes =
    digits === undefined || place.field.field.type !== 'duration'
      ? []
      : [replaceWith(`Write ${digits}`, value.span, digits, accepted ? 'unsafe' : 'safe')]
  if (accepted) context.report(textForNumber(value.span, textOf(context, value.span), effect, fixes))
  else if (digits !== undefined)
    context.report(numberWithUnit(value.span, textOf(context, value.span), digits, fixes))
  else reportWrongValue(value, place, context)
}

function asNumber({ text, span }: StringSyntax, digits: string, unit: string): NumberSyntax {
  return { kind: 'number', value: Number(digits), form: 'unit', integer: false, unit, text, span }
}
