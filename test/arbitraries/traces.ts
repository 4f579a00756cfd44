import fc from 'fast-check'
import type { Trace } from '../../src/schema/trace.ts'
import { someAssessments } from './assessments.ts'
import { someSpans } from './spans.ts'
import { someCount, someKey, somePrompt, someRun, someSession, someShortText, someText } from './values.ts'

/** Traces that a store can give back as they were: each has its own id. */
export const storedTraces: fc.Arbitrary<readonly Trace[]> = lists(traceWith(someCount))

/** Besides, traces that only a program makes: durations that are fractions, infinite or no number at all. */
export const anyTraces: fc.Arbitrary<readonly Trace[]> = lists(
  traceWith(
    fc.oneof(someCount, fc.constantFrom(-0, 99.5, Number.NaN, Number.POSITIVE_INFINITY, -Number.MAX_VALUE)),
  ),
)

function lists(trace: fc.Arbitrary<Trace>): fc.Arbitrary<readonly Trace[]> {
  return fc
    .array(trace, { maxLength: 12 })
    .map((traces) => traces.map((one, index) => withId(one, `tr-${(index * 7) % 12}-${index}`)))
}

function withId({ info, data }: Trace, traceId: string): Trace {
  const assessments = info.assessments.map((one, index) => ({
    ...one,
    assessmentId: `${index} of ${traceId}`,
  }))
  const spans = (data?.spans ?? []).map((one, index) => ({ ...one, traceId, spanId: String(index) }))
  return { info: { ...info, traceId, assessments }, data: { spans } }
}

function traceWith(duration: fc.Arbitrary<number>): fc.Arbitrary<Trace> {
  const info = fc.record(
    {
      traceId: fc.constant(''),
      traceLocation: fc.constantFrom('1', '2').map((experimentId) => ({
        type: 'MLFLOW_EXPERIMENT',
        mlflowExperiment: { experimentId },
      })),
      requestTime: someCount,
      executionDuration: duration,
      state: fc.constantFrom('OK', 'ERROR', 'IN_PROGRESS'),
      clientRequestId: someShortText,
      tags: keysAnd({ 'mlflow.traceName': someShortText }),
      traceMetadata: keysAnd({ 'mlflow.trace.session': someSession, 'mlflow.sourceRun': someRun }),
      assessments: someAssessments,
      linkedRuns: fc.uniqueArray(someRun, { maxLength: 2 }),
      linkedPrompts: fc.uniqueArray(somePrompt, { maxLength: 2 }),
    },
    {
      requiredKeys: [
        'traceId',
        'traceLocation',
        'requestTime',
        'state',
        'tags',
        'traceMetadata',
        'assessments',
        'linkedPrompts',
      ],
    },
  )
  return fc.record({ info, data: fc.record({ spans: someSpans }) })
}

/** Keys of the user's own, NULL among their values, and keys of MLflow's, which always have a text. */
function keysAnd(
  known: Readonly<Record<string, fc.Arbitrary<string>>>,
): fc.Arbitrary<Record<string, string | null>> {
  const own = fc.array(fc.tuple(someKey, fc.option(someText, { freq: 6 })), { maxLength: 5 })
  const others = Object.entries(known).map(([key, text]) =>
    fc.option(fc.tuple(fc.constant(key), text), { nil: undefined }),
  )
  return fc
    .tuple(own, fc.tuple(...others))
    .map(([keys, found]) => Object.fromEntries([...keys, ...found.filter((one) => one !== undefined)]))
}
