import fc from 'fast-check'
import type { Span } from '../../src/schema/trace.ts'
import { someCount, someKey, someShortText, someText } from './values.ts'

/** When spans begin: what numbers of filters meet, and around the bound that MLflow makes of a time. */
const someStart = fc.oneof(
  someCount.map(BigInt),
  fc.constantFrom(
    -9_900_000_000n,
    -9_900_000_001n,
    -5_000_000_000n,
    1_749_006_870_539_000_000n,
    2n ** 63n - 1n,
  ),
)

/** Spans of one trace. Some have their content from a store, and of the others MLflow's text is made. */
export const someSpans: fc.Arbitrary<readonly Span[]> = fc.array(
  fc.record(
    {
      traceId: fc.constant(''),
      spanId: fc.constant(''),
      name: someText,
      type: someShortText,
      status: fc.constantFrom('OK', 'ERROR', 'UNSET'),
      statusMessage: someText,
      startTimeUnixNano: someStart,
      attributes: fc.dictionary(
        someKey,
        fc.oneof(someText, someCount, fc.constantFrom(true, null, ['a', { b: 'été' }])),
        { maxKeys: 3 },
      ),
      content: fc.constantFrom('{"name": "prod"}', '{"attributes": {"env": "1.0"}}'),
    },
    { requiredKeys: ['traceId', 'spanId', 'name', 'status', 'startTimeUnixNano'] },
  ),
  { maxLength: 3 },
)
