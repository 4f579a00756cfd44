import type { Assessment, Span, Trace } from '../../../src/schema/trace.ts'
import { makeTrace } from '../predicate/make-trace.ts'

const session = (id: string) => ({ 'mlflow.trace.session': id })
const ofSession = { metadata: session('whatever it says here') }

/** Six traces, oldest first, in three experiments and two sessions, with what is related to them. */
export const relatedTraces: readonly Trace[] = [
  trace('a', '1', { traceMetadata: session('s') }, [
    span('llm_call', { type: 'LLM', status: 'OK', startTimeUnixNano: 5n, content: '{"model": "GPT-4o"}' }),
    span('Été', { status: 'ERROR', startTimeUnixNano: 9_007_199_254_740_993n, content: '{"x": "[*]"}' }),
  ]),
  trace('b', '1', {
    traceMetadata: session('s'),
    assessments: [feedback('b1', 'ok', 'yes', ofSession), feedback('b2', 'score', 5)],
  }),
  trace('c', '2', { traceMetadata: session('s'), linkedRuns: ['r'] }, [
    span('LLM_call', { type: '', status: 'UNSET', startTimeUnixNano: -5n, content: '{"model": "gpt-4O"}' }),
  ]),
  trace('d', '2', {
    traceMetadata: session(''),
    linkedPrompts: ['p/1'],
    assessments: [
      feedback('d1', 'ok', 'no', ofSession),
      feedback('d2', 'score', 0.5, ofSession),
      feedback('d3', 'ok', 'overridden', { ...ofSession, valid: false }),
    ],
  }),
  trace('e', '1', {
    traceMetadata: { ...session(''), 'mlflow.sourceRun': 'r' },
    assessments: [{ assessmentId: 'e1', assessmentName: 'i-1', issue: {}, valid: false }],
  }),
  trace('f', '3', {
    assessments: [
      feedback('f1', 'ok', 'yes', ofSession),
      feedback('f2', 'score', true),
      { assessmentId: 'f3', assessmentName: 'ok', expectation: { value: { a: 'été' } } },
    ],
  }),
]

function trace(
  traceId: string,
  experimentId: string,
  info: Readonly<Record<string, unknown>>,
  spans: readonly Span[] = [],
): Trace {
  const traceLocation = { type: 'MLFLOW_EXPERIMENT', mlflowExperiment: { experimentId } }
  const requestTime = traceId.charCodeAt(0)
  const ofTrace = spans.map((one, index) => ({ ...one, traceId, spanId: `${traceId}${index}` }))
  return makeTrace({ traceId, requestTime, traceLocation, ...info }, { spans: ofTrace })
}

function span(name: string, rest: Partial<Span>): Span {
  return { traceId: '', spanId: '', name, ...rest }
}

function feedback(
  assessmentId: string,
  name: string,
  value: unknown,
  rest: Partial<Assessment> = {},
): Assessment {
  return { assessmentId, assessmentName: name, feedback: { value }, ...rest }
}
