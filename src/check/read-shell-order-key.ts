import { shellOrder, shellOrderRead } from '../diagnostics/catalogue/order.ts'
import type { Fix, Safety } from '../diagnostics/diagnostic.ts'
import { replaceWith } from '../diagnostics/fixes.ts'
import type { OrderKey } from '../filter/filter.ts'
import { readShellOrder, type ShellOrder, type ShellOrderFault } from '../language/read-shell-order.ts'
import { shellOrderKey } from '../language/shell-order-key.ts'
import { sqlOrderText } from '../syntax/sql/sql-order-text.ts'
import type { OrderSyntax } from '../syntax/tree.ts'
import { checkOrderPath } from './check-order.ts'
import { DiagnosticList } from './diagnostic-list.ts'
import { type OrderContext, type ReadOrderKey, readOrderKey } from './read-order-key.ts'

/**
 * Reads a text as MLflow does. What people mean by it says what is wrong with a text that MLflow refuses; where it takes
 * another key than they mean, that is reported.
 */
export function readShellOrderKey(context: OrderContext): ReadOrderKey {
  const meant = readOrderKey(context)
  const text = sqlOrderText(context.source.text)
  const order = text === undefined ? undefined : readShellOrder(text)
  if (order === undefined || 'fault' in order) return refuse(meant, order, context)
  const read = checkShellOrder(order, context)
  if (read.found.hasError || read.key === undefined) return meant.found.hasError ? meant : read
  if (isSame(read.key, meant.key)) return meant.found.hasError ? read : meant
  if (read.found.inTextOrder().length === 0 && !isCanonical(order, context)) {
    const fixes = [...writeAs(read.key, 'safe', context), ...writeAs(meant.key, 'unsafe', context)]
    read.found.add(shellOrderRead(order.span, order.key, fixes))
  }
  return read
}

function checkShellOrder(order: ShellOrder, context: OrderContext): ReadOrderKey {
  const { span, descending } = order
  const found = new DiagnosticList(context.limits.diagnostics)
  const field = { kind: 'field', segments: [], span } as const
  const direction = { descending, text: '', span }
  const syntax: OrderSyntax = { kind: 'order', field, direction, span }
  const prefix = order.prefix === undefined ? {} : { prefix: order.prefix, prefixSpan: span }
  const path = { ...prefix, key: order.key, keySpan: span, quoted: true }
  const key = checkOrderPath(path, syntax, { ...context, report: (diagnostic) => found.add(diagnostic) })
  return { key, field: span, found }
}

function refuse(
  meant: ReadOrderKey,
  fault: ShellOrderFault | undefined,
  context: OrderContext,
): ReadOrderKey {
  if (meant.found.hasError || meant.key === undefined) return meant
  const { text } = context.source
  const span = fault?.span ?? meant.field ?? { start: 0, end: text.length }
  const fixes = writeAs(meant.key, 'safe', context)
  meant.found.add(shellOrder(span, fault?.fault ?? 'name', text.slice(span.start, span.end), fixes))
  return meant
}

function isSame(one: OrderKey, other: OrderKey | undefined): boolean {
  const isField = one.field.scope === other?.field.scope && one.field.name === other.field.name
  return isField && one.direction === other.direction
}

/** Whether the text is how the key has to be written: then what is read is what is meant. */
function isCanonical({ prefix, key, descending }: ShellOrder, { source }: OrderContext): boolean {
  const endings = descending ? [' DESC', ' desc'] : ['', ' ASC', ' asc']
  return endings.some((ending) => shellOrderKey(`${prefix}.`, key, [ending]) === source.text)
}

/** The whole text in a spelling that is read as the key. */
function writeAs(key: OrderKey | undefined, safety: Safety, { source, dialect }: OrderContext): Fix[] {
  if (key === undefined) return []
  const { field, direction } = key
  const ending = direction === 'descending' ? ' DESC' : ''
  const text =
    dialect.order[field.scope] === true
      ? shellOrderKey(`${field.scope}.`, field.name, [ending])
      : `${field.scope}.${field.name}${ending}`
  const whole = { start: 0, end: source.text.length }
  return text === undefined ? [] : [replaceWith(`Write ${text}`, whole, text, safety)]
}
