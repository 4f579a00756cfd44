import {
  infiniteNumber,
  numberFormat,
  numberOutOfRange,
  numberWithUnit,
  wrongValue,
} from '../diagnostics/catalogue/values.ts'
import type { Fix, Safety } from '../diagnostics/diagnostic.ts'
import { replaceWith } from '../diagnostics/fixes.ts'
import type { NumberSyntax } from '../syntax/tree.ts'
import type { CheckContext } from './check-context.ts'
import { fitsInteger, narrow } from './integers.ts'
import { unitToMilliseconds } from './milliseconds.ts'
import { reportWrongValue } from './report-wrong-value.ts'
import { type ReadValue, takesNumber, type ValuePlace } from './value-place.ts'

/** Reads a number, also where text belongs. */
export function readNumber(value: NumberSyntax, place: ValuePlace, context: CheckContext): ReadValue {
  if (!takesNumber(place)) return reportNumber(value, place, context)
  if (value.form === 'unit') return reportUnit(value, place, context)
  if (value.form !== 'plain') return reportFormat(value, context)
  if (!value.integer && !place.forms.includes('number')) return reportWrongValue(value, place, context)
  if (value.value === undefined) return reportFormat(value, context)
  if (!fitsInteger(value.value)) {
    context.report(numberOutOfRange(value.span, value.text))
    return undefined
  }
  if (!Number.isFinite(Number(value.value))) context.report(infiniteNumber(value.span, value.text))
  return typeof value.value === 'bigint' ? narrow(value.value) : value.value
}

/** A number where text belongs. */
function reportNumber(value: NumberSyntax, place: ValuePlace, context: CheckContext): undefined {
  if (!place.forms.includes('string')) return reportWrongValue(value, place, context)
  const quoted = `'${value.text}'`
  const fixes = /^[\w.+-]+$/.test(value.text)
    ? [replaceWith('Put it in quotes', value.span, quoted, 'safe')]
    : []
  context.report(
    wrongValue(
      value.span,
      `the number ${value.text}`,
      place.field.written,
      `a quoted string such as ${quoted}`,
      fixes,
    ),
  )
  return undefined
}

function reportUnit(value: NumberSyntax, { field }: ValuePlace, context: CheckContext): ReadValue {
  const digits = unitToMilliseconds(value)
  const isDuration = field.field.type === 'duration'
  const safety: Safety = isDuration ? 'safe' : 'unsafe'
  const fixes = digits === undefined ? [] : [replaceWith(`Write ${digits}`, value.span, digits, safety)]
  context.report(numberWithUnit(value.span, value.text, digits, fixes))
  return digits === undefined ? undefined : Number(digits)
}

function reportFormat(value: NumberSyntax, context: CheckContext): ReadValue {
  const sayable = value.value !== undefined && fitsInteger(value.value) && !String(value.value).includes('e')
  const digits = sayable && Number.isFinite(Number(value.value)) ? String(value.value) : undefined
  const fixes: Fix[] =
    digits === undefined ? [] : [replaceWith(`Write ${digits}`, value.span, digits, 'safe')]
  context.report(numberFormat(value.span, value.text, digits, fixes))
  return digits === undefined ? undefined : value.value
}
