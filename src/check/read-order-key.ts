import type { OrderKey } from '../filter/filter.ts'
import type { Span } from '../source/span.ts'
import { parseOrderSyntax } from '../syntax/parse-order-syntax.ts'
import type { CheckContext } from './check-context.ts'
import { checkOrder } from './check-order.ts'
import { DiagnosticList } from './diagnostic-list.ts'

/** What a text says as a key of an order, and what is wrong with it. */
export interface ReadOrderKey {
  readonly key: OrderKey | undefined
  /** Where the field stands, where one was found. */
  readonly field: Span | undefined
  readonly found: DiagnosticList
}

/** What a text is read in. */
export type OrderContext = Omit<CheckContext, 'report'>

/** Reads a text as people mean it, mistakes included. */
export function readOrderKey(context: OrderContext): ReadOrderKey {
  const { source, dialect, limits } = context
  const found = new DiagnosticList(limits.diagnostics)
  const syntax = parseOrderSyntax(source, dialect.lexical, limits, (diagnostic) => found.add(diagnostic))
  const key = syntax && checkOrder(syntax, { ...context, report: found.besides() })
  return { key, field: syntax?.field.span, found }
}
