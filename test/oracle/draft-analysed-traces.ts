import fc from 'fast-check'

/** A trace that MLflow is told to store for analyses. */
export interface AnalysedDraft {
  readonly id: string
  /** Index into the experiments. */
  readonly experiment: number
  /** ms since the epoch. */
  readonly time: number
  readonly duration: number | null
  readonly state: string
  readonly preview: string | null
  readonly tags: Readonly<Record<string, string>>
  readonly metadata: Readonly<Record<string, string>>
}

/** When the analyses look: 2024-03-10 12:00 UTC. */
export const now = Date.UTC(2024, 2, 10, 12)

/** What traces are made of, and questions are about; the last of each is on no trace. */
export const words = {
  functions: ['chat', 'Chat', 'search docs', '日本', 'never'],
  users: ['ann', 'Ann', 'bob@example.com', 'nobody'],
  categories: ['billing', 'Billing', 'returns', 'none'],
} as const

const hour = 3_600_000

/** Around the ends of windows and days, and anywhere. */
const someTime = fc.oneof(
  fc
    .constantFrom(1, 24, 7 * 24, 12, 36)
    .chain((hours) => fc.integer({ min: -2, max: 2 }).map((ms) => now - hours * hour + ms)),
  fc.integer({ min: now - 8 * 24 * hour, max: now }),
  fc.integer({ min: now - hour, max: now }),
)

const someDuration = fc.oneof(
  fc.constantFrom(null, 0, 1, 5000, 5001),
  fc.integer({ min: 0, max: 20_000 }),
  fc.integer({ min: 0, max: 2 ** 40 }),
)

const somePreview = fc.option(
  fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }), fc.constant('🎉'.repeat(61))),
  { freq: 4 },
)

const anyTrace = fc.record({
  experiment: fc.constantFrom(0, 0, 1),
  time: someTime,
  duration: someDuration,
  state: fc.constantFrom('OK', 'OK', 'ERROR', 'IN_PROGRESS'),
  preview: somePreview,
  tags: keyed({
    'mlflow.traceName': words.functions,
    user_id: words.users,
    category: words.categories,
    query_category: words.categories,
  }),
  metadata: keyed({ 'mlflow.user': words.users }),
})

/** Traces for a store, the same ones for a seed. */
export function draftAnalysedTraces(seed: number, count: number): readonly AnalysedDraft[] {
  const drafts = fc.sample(anyTrace, { seed, numRuns: count })
  return drafts.map((draft, index) => ({ ...draft, id: `tr-${(index * 7) % 12}-${index}` }))
}

function keyed(
  texts: Readonly<Record<string, readonly string[]>>,
): fc.Arbitrary<Readonly<Record<string, string>>> {
  const values = Object.entries(texts).map(([key, all]) =>
    fc
      .option(fc.constantFrom(...all.slice(0, -1)), { freq: 3 })
      .map((text) => (text === null ? [] : [[key, text]])),
  )
  return fc.tuple(...values).map((entries) => Object.fromEntries(entries.flat()))
}
