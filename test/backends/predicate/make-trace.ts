import type { Trace, TraceInfo } from '../../../src/schema/trace.ts'

/** A trace of which only what a test is about is given. */
export function makeTrace(info: Readonly<Record<string, unknown>> = {}, data?: Trace['data']): Trace {
  const rest = {
    traceId: 'tr-1',
    requestTime: 1000,
    state: 'OK',
    tags: {},
    traceMetadata: {},
    assessments: [],
  }
  return { info: { ...rest, ...info } as TraceInfo, ...(data && { data }) }
}
