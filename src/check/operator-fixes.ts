import type { Fix, Safety } from '../diagnostics/diagnostic.ts'
import { replaceWith } from '../diagnostics/fixes.ts'
import type { Operator } from '../language/operators.ts'
import type { Span } from '../source/span.ts'
import type { ConditionSyntax, StringSyntax, ValueSyntax } from '../syntax/tree.ts'
import { type CheckContext, textOf } from './check-context.ts'
import { dateToMilliseconds } from './milliseconds.ts'
import type { ResolvedField } from './resolved-field.ts'

/** How a condition can be said with the operators that its field has. */
export function instead(
  condition: ConditionSyntax,
  field: ResolvedField,
  operator: Operator,
  context: CheckContext,
): readonly Fix[] {
  const say = rewrites[operator]
  const text = say?.({ condition, field, context })
  if (text === undefined) return []
  const span: Span = { start: condition.operator.span.start, end: condition.span.end }
  return [replaceWith(`Write ${text.title ?? text.rest}`, span, text.rest, text.safety)]
}

interface Rewriting {
  readonly condition: ConditionSyntax
  readonly field: ResolvedField
  readonly context: CheckContext
}

/** What to write from the operator to the end of the condition. */
interface Rest {
  readonly rest: string
  readonly safety: Safety
  readonly title?: string
}

const rewrites: Partial<Record<Operator, (rewriting: Rewriting) => Rest | undefined>> = {
  '=': (rewriting) => anywhere(rewriting),
  LIKE: (rewriting) => withoutWildcards(rewriting, 'safe'),
  ILIKE: (rewriting) => withoutWildcards(rewriting, 'unsafe'),
  IN: (rewriting) => oneOf(rewriting) ?? alternatives(rewriting),
  'NOT IN': (rewriting) => each(rewriting),
  BETWEEN: (rewriting) => bounds(rewriting),
  'IS NOT NULL': ({ field }) =>
    takes(field, '!=', 'string') ? { rest: "!= ''", safety: 'unsafe' } : undefined,
}

function takes({ rules }: ResolvedField, operator: Operator, form: 'string' | 'number'): boolean {
  return rules.operators[operator]?.includes(form) === true
}

/** Where a text can only be searched: the value anywhere in it. */
function anywhere({ condition, field }: Rewriting): Rest | undefined {
  const value = condition.values[0]
  if (value?.kind !== 'string' || !takes(field, 'LIKE', 'string') || /['"\\%_]/.test(value.text))
    return undefined
  return { rest: `LIKE '%${value.text}%'`, safety: 'unsafe' }
}

function withoutWildcards({ condition, field, context }: Rewriting, safety: Safety): Rest | undefined {
  const value = condition.values[0]
  if (value?.kind !== 'string' || !takes(field, '=', 'string') || /[%_]/.test(value.text)) return undefined
  const text = quoted(value, context)
  return text === undefined ? undefined : { rest: `= ${text}`, safety }
}

/** The strings of a list, each as the dialect writes it; `undefined` where one of them cannot be. */
function stringsOf(value: ValueSyntax | undefined, context: CheckContext): readonly string[] | undefined {
  if (value?.kind !== 'list' || value.items.length === 0 || value.items.length > 50) return undefined
  const texts = value.items.map((item) => (item.kind === 'string' ? quoted(item, context) : undefined))
  const known = texts.filter((text) => text !== undefined)
  return known.length === texts.length ? known : undefined
}

function quoted({ text, quote, span }: StringSyntax, context: CheckContext): string | undefined {
  if (/['"\\]/.test(text)) return undefined
  return context.dialect.valueQuotes.includes(quote) ? textOf(context, span) : `'${text}'`
}

function oneOf({ condition, field, context }: Rewriting): Rest | undefined {
  const texts = stringsOf(condition.values[0], context)
  return texts?.length === 1 && takes(field, '=', 'string')
    ? { rest: `= ${texts[0]}`, safety: 'safe' }
    : undefined
}

function alternatives({ condition, field, context }: Rewriting): Rest | undefined {
  const list = condition.values[0]
  if (stringsOf(list, context) === undefined || list?.kind !== 'list' || !takes(field, 'RLIKE', 'string')) {
    return undefined
  }
  const texts = list.items.flatMap((item) => (item.kind === 'string' ? [item.text] : []))
  return { rest: `RLIKE ${anyOf(texts, field)}`, safety: 'unsafe' }
}

/**
 * A quoted regular expression that matches exactly these texts; none may hold a quote or a backslash. The value of an
 * assessment is JSON text, and a string in it has double quotes around it.
 */
export function anyOf(texts: readonly string[], { rules: { special } }: ResolvedField): string {
  const quote = special === 'feedback' || special === 'expectation' ? '"' : ''
  const escaped = texts.map((text) => text.replace(/[.*+?${}()|[\]]/g, '[$&]').replaceAll('^', '\\^'))
  return `'^${quote}(${escaped.join('|')})${quote}$'`
}

function each({ condition, field, context }: Rewriting): Rest | undefined {
  const texts = stringsOf(condition.values[0], context)
  if (texts === undefined || !takes(field, '!=', 'string')) return undefined
  const name = textOf(context, field.syntax.span)
  return {
    rest: texts.map((text, index) => `${index === 0 ? '' : `${name} `}!= ${text}`).join(' AND '),
    safety: 'safe',
  }
}

function bounds({ condition, field, context }: Rewriting): Rest | undefined {
  const texts = condition.values.map((value) => numberText(value, field))
  const [low, high] = texts
  if (low === undefined || high === undefined || !takes(field, '>=', 'number')) return undefined
  const name = textOf(context, field.syntax.span)
  const plain = condition.values.every(({ kind }) => kind === 'number')
  return { rest: `>= ${low} AND ${name} <= ${high}`, safety: plain ? 'safe' : 'unsafe' }
}

/** A number as it stands, or a date in milliseconds where times are compared. */
function numberText(value: ValueSyntax, { field: { type } }: ResolvedField): string | undefined {
  if (value.kind === 'number') return value.form === 'plain' ? value.text : undefined
  const date = value.kind === 'date' ? value.date : value.kind === 'string' ? value.text : undefined
  const milliseconds = date === undefined || type !== 'time' ? undefined : dateToMilliseconds(date)
  return milliseconds === undefined ? undefined : String(milliseconds)
}

/** The filters that together find what IN finds, where the dialect has no way to say it in one. */
export function splitList(
  { operator, values, field }: ConditionSyntax,
  context: CheckContext,
): readonly string[] {
  const texts = operator.operator === 'IN' ? stringsOf(values[0], context) : undefined
  const name = textOf(context, field.span)
  return texts === undefined || texts.length < 2 || texts.length > 8
    ? []
    : texts.map((text) => `${name} = ${text}`)
}
