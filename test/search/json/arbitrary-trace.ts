import { fc } from '@fast-check/vitest'
import type { Assessment, Span, Trace } from '../../../src/schema/trace.ts'

const text = fc.string({ unit: 'binary', maxLength: 12 })
const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
const milliseconds = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(noNegativeZero),
)

/** What Python's JSON may hold, with `null` where an assessment has no value. */
const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, false, Number.NaN, Infinity, -Infinity, 2 ** 60),
    fc.double().map(noNegativeZero),
    fc.bigInt({ min: 2n ** 53n, max: 2n ** 70n }),
    text,
    fc.array(tie('value')),
    fc.dictionary(text, tie('value')),
  ),
})).value

/** Values of which a store has kept a text that cannot be written anew. */
const keptText = fc.constantFrom<readonly [text: string, value: unknown]>(
  ['1000.0', 1000],
  ['[1.0]', [1]],
  ['"é"', 'é'],
  ['{"a":1}', { a: 1 }],
)

const content = fc.oneof(
  keptText.map(([valueText, value]) => ({ feedback: { value }, valueText })),
  keptText.map(([valueText, value]) => ({ expectation: { value }, valueText })),
  fc.record({
    feedback: fc.record({ value, error: fc.dictionary(text, text) }, { requiredKeys: ['value'] }),
  }),
  fc.record({ expectation: fc.record({ value }) }),
  fc.record({ issue: fc.record({ issueName: text }, { requiredKeys: [] }) }),
)

const assessment: fc.Arbitrary<Assessment> = fc
  .tuple(
    content,
    fc.record(
      {
        assessmentId: text,
        assessmentName: text,
        traceId: text,
        spanId: text,
        source: fc.record({ sourceType: text, sourceId: text }, { requiredKeys: ['sourceType'] }),
        createTime: milliseconds,
        lastUpdateTime: milliseconds,
        rationale: text,
        metadata: fc.dictionary(text, text),
        overrides: text,
        valid: fc.boolean(),
      },
      { requiredKeys: ['assessmentId', 'assessmentName'] },
    ),
  )
  .map(([content, rest]) => ({ ...rest, ...content }))

/** What JSON holds as it is. */
const plainAttributes = fc.dictionary(text, fc.oneof(text, fc.integer(), fc.boolean(), fc.array(text)))

const event = fc.record(
  { name: text, timeUnixNano: int64, attributes: plainAttributes },
  { requiredKeys: ['name'] },
)

const link = fc.record(
  { traceId: text, spanId: fc.uuid(), attributes: plainAttributes },
  { requiredKeys: ['traceId', 'spanId'] },
)

const ending = fc.record(
  { status: text, statusMessage: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }) },
  { requiredKeys: ['status'] },
)

const span: fc.Arbitrary<Span> = fc
  .tuple(
    fc.option(ending, { nil: {} }),
    fc.record(
      {
        traceId: text,
        spanId: fc.uuid(),
        parentSpanId: fc.uuid(),
        name: text,
        type: text,
        startTimeUnixNano: int64,
        endTimeUnixNano: int64,
        attributes: fc.dictionary(text, value),
        events: fc.array(event, { minLength: 1, maxLength: 2 }),
        links: fc.array(link, { minLength: 1, maxLength: 2 }),
        content: text,
      },
      { requiredKeys: ['traceId', 'spanId', 'name', 'type'] },
    ),
  )
  .map(([ending, rest]) => ({ ...rest, ...ending }))

/** Traces of every shape that `Trace` allows, besides numbers that are not finite where time is kept. */
export const arbitraryTrace: fc.Arbitrary<Trace> = fc.record(
  {
    info: fc.record(
      {
        traceId: text,
        clientRequestId: text,
        traceLocation: fc.record(
          { type: text, mlflowExperiment: fc.record({ experimentId: text }) },
          { requiredKeys: ['type'] },
        ),
        requestTime: milliseconds,
        executionDuration: milliseconds,
        state: text,
        requestPreview: text,
        responsePreview: text,
        tags: fc.dictionary(text, fc.option(text)),
        traceMetadata: fc.dictionary(text, fc.option(text)),
        assessments: fc.array(assessment, { maxLength: 3 }),
        linkedRuns: fc.array(text, { maxLength: 3 }),
        linkedPrompts: fc.array(text, { maxLength: 3 }),
      },
      { requiredKeys: ['traceId', 'requestTime', 'state', 'tags', 'traceMetadata', 'assessments'] },
    ),
    data: fc.record({ spans: fc.array(span, { maxLength: 3 }) }),
  },
  { requiredKeys: ['info'] },
)

/** JSON knows one zero. */
function noNegativeZero(number: number): number {
  return number + 0
}
