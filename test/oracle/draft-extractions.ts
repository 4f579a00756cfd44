import { fc } from '@fast-check/vitest'
import { writeSpanContent } from '../../src/schema/span-content.ts'

/** The spans of a trace, each as MLflow's JSON of it, and the fields to extract from them. */
export interface Extraction {
  readonly spans: readonly string[]
  readonly fields: readonly string[]
}

/** So many traces with odd names, and fields of which most name something that is there; the same for the same seed. */
export function draftExtractions(seed: number, runs: number): readonly Extraction[] {
  return fc.sample(extraction, { seed, numRuns: runs })
}

const odd = fc.constantFrom(
  'a',
  'b',
  '',
  '.',
  'a.b',
  'a.inputs',
  'inputs',
  '`',
  'a`b',
  '`a`',
  ' a ',
  "it's",
  '"a"',
  '🎉',
  '\u0000',
  '\ud800',
  'é',
  'e\u0301',
  'A',
  '__proto__',
  'constructor',
  '0',
)

const name = fc.oneof({ weight: 4, arbitrary: odd }, fc.string({ unit: 'binary', maxLength: 6 }))

const value = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(Number.NaN, Infinity, 2n ** 63n, 1e21, -0.5, ''),
  fc.dictionary(name, fc.jsonValue({ maxDepth: 1 }), { maxKeys: 4 }),
)

/** The text that stands for a value: mostly JSON, which any tracer may have left out. */
const stored = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.constant('json'), value) },
  fc.tuple(fc.constant('text'), fc.constantFrom('', 'no JSON', '{"cut', "{'a': 1}", ' 1 ', 'None', 'true')),
)

const span = fc.record({ name, inputs: stored, outputs: stored }, { requiredKeys: ['name'] })

const part = fc.constantFrom('inputs', 'outputs', 'inputs', 'outputs', 'input', 'Inputs', '', 'inputs ')

const extraction = fc.array(span, { maxLength: 5 }).chain((spans) => {
  const names = spans.map((one) => one.name)
  const keys = spans.flatMap((one) => [one.inputs, one.outputs].flatMap((text) => keysOf(text?.[1])))
  const field = fc.oneof(
    { weight: 6, arbitrary: wellFormed(oneOf(names), oneOf(keys)) },
    fc.tuple(quoted(oneOf(names)), part, quoted(oneOf(keys))).map((texts) => texts.join('.')),
    fc
      .array(fc.constantFrom('`', '.', 'a', 'inputs', 'outputs', ' '), { maxLength: 7 })
      .map((all) => all.join('')),
  )
  return fc.array(field, { minLength: 1, maxLength: 12 }).map((fields) => ({
    spans: spans.map(contentOf),
    fields,
  }))
})

function oneOf(known: readonly string[]): fc.Arbitrary<string> {
  return known.length === 0 ? name : fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...known) }, name)
}

function wellFormed(spanName: fc.Arbitrary<string>, key: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const whole = fc.tuple(quoted(spanName), fc.constantFrom('inputs', 'outputs'))
  return fc.oneof(
    whole.map((texts) => texts.join('.')),
    fc.tuple(whole, quoted(key)).map(([texts, last]) => [...texts, last].join('.')),
  )
}

function quoted(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(text, fc.boolean()).map(([plain, ticks]) => (ticks ? `\`${plain}\`` : plain))
}

function keysOf(held: unknown): readonly string[] {
  return typeof held === 'object' && held !== null && !Array.isArray(held) ? Object.keys(held) : []
}

type DraftSpan = typeof span extends fc.Arbitrary<infer Draft> ? Draft : never

function contentOf({ name, inputs, outputs }: DraftSpan, index: number): string {
  const texts = { 'mlflow.spanInputs': textOf(inputs), 'mlflow.spanOutputs': textOf(outputs) }
  const attributes = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined))
  const ids = { traceId: 'tr-00000000000000000000000000000001', spanId: `000000000000000${index + 1}` }
  return writeSpanContent({ ...ids, name, startTimeUnixNano: 0n, endTimeUnixNano: 1n }, attributes)
}

function textOf(text: readonly [string, unknown] | undefined): string | undefined {
  if (text === undefined) return undefined
  return text[0] === 'text' ? String(text[1]) : JSON.stringify(text[1], big)
}

/** What JSON has no number for, as Python's JSON writes it would do no harm; a text of digits does. */
function big(_: string, held: unknown): unknown {
  return typeof held === 'bigint' ? String(held) : held
}
