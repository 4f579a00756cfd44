import { surroundedOrder, unquotableOrder, unsortableField } from '../diagnostics/catalogue/order.ts'
import { replaceWith } from '../diagnostics/fixes.ts'
import type { Dialect, FieldRules } from '../dialects/dialect.ts'
import type { OrderKey } from '../filter/filter.ts'
import type { OrderSyntax } from '../syntax/tree.ts'
import { type CheckContext, textOf } from './check-context.ts'
import { resolveField } from './resolve-field.ts'
import type { ResolvedField } from './resolved-field.ts'

/** The key that an order names, where the dialect can sort by it. */
export function checkOrder(syntax: OrderSyntax, context: CheckContext): OrderKey | undefined {
  const dialect = withOrderFields(context.dialect)
  const field = resolveField(syntax.field, { ...context, dialect }, (rules) => isOpen(rules, dialect))
  if (field === undefined) return undefined
  if (!isSortable(field, context.dialect)) {
    context.report(unsortableField(syntax.field.span, field.written, sortable(context.dialect)))
    return undefined
  }
  checkSurroundings(syntax, field, context)
  const direction = syntax.direction?.descending === true ? 'descending' : 'ascending'
  return { field: field.field, direction, span: syntax.span }
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

/** MLflow takes no space around a key or, unquoted, in it, and no double quote in one. */
function checkSurroundings(syntax: OrderSyntax, { key }: ResolvedField, context: CheckContext): void {
  if (context.dialect.quirks.orders === 'plain') return
  const { text } = context.source
  const whole = { start: 0, end: text.length }
  if (text !== text.trim()) {
    context.report(surroundedOrder(whole, [replaceWith('Remove the space', whole, text.trim(), 'safe')]))
  } else if (syntax.field.segments.some(({ quote, text }) => quote === undefined && /\s/.test(text))) {
    context.report(surroundedOrder(syntax.field.span, []))
  }
  if (key.includes('"') && syntax.field.segments.at(-1)?.quote === 'backtick')
    context.report(unquotableOrder(syntax.field.span, textOf(context, syntax.field.span)))
}
