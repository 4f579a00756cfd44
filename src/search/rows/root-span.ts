import type { Span } from '../../schema/trace.ts'

/** The first span that has no parent. */
export function rootSpan(spans: readonly Span[]): Span | undefined {
  return spans.find(({ parentSpanId }) => parentSpanId === undefined || parentSpanId === null)
}
