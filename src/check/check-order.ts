import { surroundedOrder, unquotableOrder, unsortableField } from '../diagnostics/catalogue/order.ts'
import type { Fix } from '../diagnostics/diagnostic.ts'
import { replaceWith } from '../diagnostics/fixes.ts'
import type { Dialect, FieldRules } from '../dialects/dialect.ts'
import type { OrderKey } from '../filter/filter.ts'
import { shellOrderKey } from '../language/shell-order-key.ts'
import type { OrderSyntax } from '../syntax/tree.ts'
import type { CheckContext } from './check-context.ts'
import { type FieldPath, readPath } from './read-path.ts'
import { resolvePath } from './resolve-field.ts'
import type { ResolvedField } from './resolved-field.ts'

/** The key that an order names, where the dialect can sort by it. */
export function checkOrder(syntax: OrderSyntax, context: CheckContext): OrderKey | undefined {
  const path = readPath(syntax.field, context)
  const field = path && resolveOrder(path, syntax, context)
  if (field !== undefined) checkSurroundings(syntax, field, context)
  return field && orderKey(field, syntax)
}

/** The same for a path that was taken apart already. */
export function checkOrderPath(
  path: FieldPath,
  syntax: OrderSyntax,
  context: CheckContext,
): OrderKey | undefined {
  const field = resolveOrder(path, syntax, context)
  return field && orderKey(field, syntax)
}

function orderKey({ field }: ResolvedField, { direction, span }: OrderSyntax): OrderKey {
  return { field, direction: direction?.descending === true ? 'descending' : 'ascending', span }
}

function resolveOrder(
  path: FieldPath,
  syntax: OrderSyntax,
  context: CheckContext,
): ResolvedField | undefined {
  const dialect = withOrderFields(context.dialect)
  const fits = (rules: FieldRules) => isOpen(rules, dialect)
  const field = resolvePath(path, syntax.field, { ...context, dialect }, fits)
  if (field === undefined) return undefined
  if (!isSortable(field, context.dialect)) {
    context.report(unsortableField(syntax.field.span, field.written, sortable(context.dialect)))
    return undefined
  }
  return field
}

/** Only a key of the user's own that can be sorted by is worth suggesting. */
function isOpen(rules: FieldRules, { scopes, order }: Dialect): boolean {
  return Object.entries(order).some(([scope, names]) => names === true && scopes[scope]?.open === rules)
}

/** An order may name fields that a filter may not. */
function withOrderFields(dialect: Dialect): Dialect {
  const made = orderDialects.get(dialect) ?? addOrderFields(dialect)
  orderDialects.set(dialect, made)
  return made
}

const orderDialects = new WeakMap<Dialect, Dialect>()

function addOrderFields(dialect: Dialect): Dialect {
  const scopes = Object.entries(dialect.scopes).map(([scope, rules]) => {
    const names = dialect.order[scope]
    if (names === undefined || names === true) return [scope, rules] as const
    const more = names.map((name): [string, FieldRules] => [
      name,
      rules.fields?.[name] ?? { scope, field: name, operators: {} },
    ])
    return [scope, { ...rules, fields: { ...rules.fields, ...Object.fromEntries(more) } }] as const
  })
  return { ...dialect, scopes: Object.fromEntries(scopes) }
}

function isSortable(
  { prefix, key, field, rewritten }: ResolvedField,
  { order, unsortable }: Dialect,
): boolean {
  if (unsortable.includes(`${field.scope}.${field.name}`)) return false
  const names = order[rewritten ? field.scope : prefix]
  return names === true || names?.includes(key) === true
}

function sortable({ order }: Dialect): readonly string[] {
  return Object.entries(order).flatMap(([scope, names]) =>
    names === true ? [`${scope}.…`] : names.map((name) => `${scope}.${name}`),
  )
}

/** MLflow takes no space around a key or, unquoted, in it, and no double quote in one in backticks. */
function checkSurroundings(syntax: OrderSyntax, field: ResolvedField, context: CheckContext): void {
  if (context.dialect.quirks.orders === 'plain') return
  const { text } = context.source
  const whole = { start: 0, end: text.length }
  if (text !== text.trim()) {
    context.report(surroundedOrder(whole, [replaceWith('Remove the space', whole, text.trim(), 'safe')]))
  } else if (syntax.field.segments.some(({ quote, text }) => quote === undefined && /\s/.test(text))) {
    context.report(surroundedOrder(syntax.field.span, []))
  }
  if (field.key.includes('"') && syntax.field.segments.at(-1)?.quote === 'backtick')
    context.report(unquotableOrder(syntax.field.span, field.written, requote(syntax, field)))
}

/** The field in quotes that MLflow takes before that direction. */
function requote(
  { field: { span }, direction }: OrderSyntax,
  { prefix, key }: ResolvedField,
): readonly Fix[] {
  const ending = direction === undefined ? '' : ' DESC'
  const text = shellOrderKey(`${prefix}.`, key, [ending])?.slice(0, -ending.length || undefined)
  return text === undefined ? [] : [replaceWith(`Write ${text}`, span, text, 'safe')]
}
