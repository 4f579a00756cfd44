import { writeSpanContent } from '../../schema/span-content.ts'
import type { Span } from '../../schema/trace.ts'
import type { DraftTrace } from './draft-traces.ts'
import type { RandomDraws } from './random-draws.ts'

/** The span of the whole trace, and below it one for each step, one after another; a failure is that of the last. */
export function draftSpans(trace: DraftTrace, draws: RandomDraws): readonly Span[] {
  const { operation, duration, status } = trace
  const place = (share: number) => nanoseconds(trace.time, (duration ?? 0) * share)
  const root: Span = {
    traceId: trace.id,
    spanId: draws.hex(2),
    name: operation.functionName,
    type: 'CHAIN',
    status: status === 'IN_PROGRESS' ? 'UNSET' : status,
    startTimeUnixNano: place(0),
    ...(duration !== null && { endTimeUnixNano: place(1) }),
  }
  const steps = duration === null ? [] : Object.entries(operation.steps)
  const children = steps.map(([name, type], index): Span => {
    const isLast = index === steps.length - 1
    return {
      traceId: trace.id,
      spanId: draws.hex(2),
      parentSpanId: root.spanId,
      name,
      type,
      status: isLast ? status : 'OK',
      startTimeUnixNano: place(index / steps.length),
      endTimeUnixNano: place((index + 1) / steps.length),
    }
  })
  return [root, ...children].map((span) => withContent(span, trace))
}

/** Exact: more than a double can hold. */
function nanoseconds(time: number, after: number): bigint {
  return BigInt(time) * 1_000_000n + BigInt(Math.round(after * 1_000_000))
}

function withContent(span: Span, { operation, number, status }: DraftTrace): Span {
  const fill = (template: string) => template.replace('#', String(number))
  const failed: Span = { ...span, statusMessage: 'TimeoutError: no answer within the time limit' }
  return {
    ...span,
    content: writeSpanContent(span.status === 'ERROR' ? failed : span, {
      'mlflow.spanInputs': fill(operation.request),
      ...(status === 'OK' && { 'mlflow.spanOutputs': fill(operation.response) }),
    }),
  }
}
