import fc from 'fast-check'
import { someIssue, someKey, somePrompt, someRun, someShortText, someText } from '../arbitraries/values.ts'
import {
  fullCost,
  fullUsage,
  someAssessmentName,
  someAttribute,
  someAttributeKey,
  someCost,
  someDuration,
  someJson,
  someSession,
  someSpanName,
  someSpanStatus,
  someSpanType,
  someState,
  someTime,
  someUsage,
} from './pools.ts'

/** A trace that MLflow is told to store. */
export interface TraceDraft {
  readonly id: string
  /** Index into the experiments. */
  readonly experiment: number
  /** ms since the epoch. */
  readonly time: number
  readonly duration: number | null
  readonly state: string
  readonly clientRequestId: string | null
  readonly tags: Readonly<Record<string, string | null>>
  readonly metadata: Readonly<Record<string, string | null>>
  readonly spans: readonly SpanDraft[]
  readonly assessments: readonly AssessmentDraft[]
  /** Indexes of the runs it is linked to. */
  readonly runs: readonly number[]
  readonly prompts: readonly string[]
  /** Only its spans are logged: MLflow makes up what it can of the trace. */
  readonly spansOnly: boolean
}

/** A span, its attributes as JSON texts; times in ms. */
export interface SpanDraft {
  readonly name: string
  readonly type: string
  readonly status: string
  readonly start: number
  readonly end: number | null
  readonly attributes: Readonly<Record<string, string>>
}

/** An assessment, its value as Python's JSON. */
export interface AssessmentDraft {
  readonly kind: 'feedback' | 'expectation' | 'issue'
  readonly name: string
  readonly value: string
  readonly metadata: Readonly<Record<string, string>> | null
  /** Index of the one before it on the trace that it replaces. */
  readonly overrides: number | null
}

/**
 * Experiments by what they hold: any traces; fewer; one trace that has everything; two such of one session; one that has
 * nothing; none.
 */
export const experiments = ['many', 'some', 'full', 'pair', 'bare', 'empty'] as const

/** The runs that traces can be linked to. */
export const runCount = 3

/** Traces for a store, the same ones for a seed. */
export function draftTraces(seed: number, count: number): readonly TraceDraft[] {
  const random = fc.sample(anyTrace, { seed, numRuns: count })
  return [fullTrace(2), fullTrace(3), fullTrace(3), bareTrace(4), ...random].map((draft, index) => ({
    ...draft,
    id: `tr-${(index * 7) % 12}-${index}`,
  }))
}

const keyedTexts = (known: Readonly<Record<string, fc.Arbitrary<string>>>) =>
  fc
    .tuple(
      fc.array(fc.tuple(someKey, fc.option(someText, { freq: 8 })), { maxLength: 6 }),
      fc.record(known, { requiredKeys: [] }),
    )
    .map(([keys, found]) => distinct([...keys, ...Object.entries(found as Record<string, string>)]))

/** Without keys that MySQL takes for one. */
function distinct(entries: readonly (readonly [string, string | null])[]): Record<string, string | null> {
  const first = Map.groupBy(entries, ([key]) => key.toLowerCase()).values()
  return Object.fromEntries(Array.from(first, ([entry]) => entry!))
}

const anySpan = fc.record({
  name: someSpanName,
  type: someSpanType,
  status: someSpanStatus,
  offset: fc.constantFrom(0, 0, 1, 500, -9_999, -10_000, -10_001, -60_000),
  length: fc.option(fc.constantFrom(0, 1, 500, 5000), { freq: 8 }),
  attributes: fc.dictionary(someAttributeKey, someAttribute, { maxKeys: 4 }),
})

const anyAssessment = fc.record({
  kind: fc.constantFrom<AssessmentDraft['kind']>('feedback', 'feedback', 'expectation'),
  name: someAssessmentName,
  value: someJson,
  metadata: fc.option(
    fc.constantFrom(
      { 'mlflow.trace.session': 'prod' },
      { 'mlflow.trace.session': 's-9', other: 'x' },
      { other: '"mlflow.trace.session":' },
    ),
    { freq: 2 },
  ),
  overrides: fc.boolean(),
})

const anyTrace: fc.Arbitrary<Omit<TraceDraft, 'id'>> = fc
  .record({
    experiment: fc.constantFrom(0, 0, 0, 1),
    time: someTime,
    duration: fc.option(someDuration, { freq: 4 }),
    state: someState,
    clientRequestId: fc.option(someShortText, { freq: 2 }),
    tags: keyedTexts({
      'mlflow.traceName': someShortText,
      name: someText,
      Name: someText,
      text: someText,
      prompt: someText,
      run_id: someText,
      timestamp: someText,
      timestamp_ms: someText,
      end_time: someText,
      'mlflow.user': someShortText,
    }),
    metadata: keyedTexts({
      'mlflow.trace.session': someSession,
      'mlflow.sourceRun': someRun,
      'mlflow.trace.tokenUsage': someUsage,
      'mlflow.trace.cost': someCost,
      name: someText,
      run_id: someText,
      'mlflow.user': someShortText,
    }),
    spans: fc.array(anySpan, { maxLength: 4 }),
    assessments: fc.array(anyAssessment, { maxLength: 4 }),
    issues: fc.uniqueArray(someIssue, { maxLength: 2 }),
    runs: fc.uniqueArray(fc.nat(runCount - 1), { maxLength: 2 }),
    prompts: fc.uniqueArray(somePrompt, { maxLength: 2 }),
    spansOnly: fc.constantFrom(false, false, false, true),
  })
  .map(({ spans, assessments, issues, spansOnly, ...draft }) => ({
    ...draft,
    spans: spans.map((span) => placeSpan(span, draft.time)),
    assessments: [...linkOverrides(assessments), ...issues.map(issueOf)],
    spansOnly: spansOnly && spans.length > 0,
  }))

/** Nanoseconds of the greatest times are beyond 64 bits, and spans do not begin before 1970. */
function placeSpan(
  { offset, length, ...span }: Omit<SpanDraft, 'start' | 'end'> & { offset: number; length: number | null },
  time: number,
): SpanDraft {
  const start = Math.max(0, Math.min(time, 2 ** 42) + offset)
  return { ...span, start, end: length === null ? null : start + length }
}

/** One replaces the one before it where both are of one kind. */
function linkOverrides(
  drafts: readonly (Omit<AssessmentDraft, 'overrides'> & { overrides: boolean })[],
): readonly AssessmentDraft[] {
  return drafts.map(({ overrides, ...draft }, index) => ({
    ...draft,
    value: draft.kind === 'expectation' && draft.value === 'null' ? '[]' : draft.value,
    overrides: overrides && drafts[index - 1]?.kind === draft.kind ? index - 1 : null,
  }))
}

function issueOf(name: string): AssessmentDraft {
  return { kind: 'issue', name, value: 'null', metadata: null, overrides: null }
}

/** Has `prod` wherever a text can be, so that a filter can match every trace of an experiment. */
function fullTrace(experiment: number): Omit<TraceDraft, 'id'> {
  const all = (keys: readonly string[], value = 'prod') => Object.fromEntries(keys.map((key) => [key, value]))
  const keys = ['env', 'a.b', 'ключ', "it's", 'say "`', '__proto__', 'constructor', '%']
  const known = ['timestamp_ms', 'mlflow.user']
  const names = ['quality', 'score', 'a.b', 'ключ', 'two words', "it's", '%']
  const time = 1_749_006_890_540
  return {
    experiment,
    time,
    duration: 100,
    state: 'OK',
    clientRequestId: 'prod',
    tags: { ...all([...keys, ...known]), 'mlflow.traceName': 'prod' },
    metadata: {
      ...all([...keys, ...known]),
      'mlflow.trace.session': 'prod',
      'mlflow.sourceRun': 'run-1',
      'mlflow.trace.tokenUsage': fullUsage,
      'mlflow.trace.cost': fullCost,
    },
    spans: [
      {
        name: 'prod',
        type: 'prod',
        status: 'OK',
        start: time,
        end: time + 100,
        attributes: all(['model', 'temperature', 'a.b', 'ключ', 'x y', 'mlflow.prod', 'te%'], '"prod"'),
      },
    ],
    assessments: [
      ...names.flatMap((name) =>
        (['feedback', 'expectation'] as const).flatMap((kind) =>
          ['"prod"', '5'].map((value) => ({ kind, name, value, metadata: null, overrides: null })),
        ),
      ),
      issueOf('iss-1'),
    ],
    runs: [0],
    prompts: ['qa/1'],
    spansOnly: false,
  }
}

function bareTrace(experiment: number): Omit<TraceDraft, 'id'> {
  return {
    experiment,
    time: 5000,
    duration: null,
    state: 'IN_PROGRESS',
    clientRequestId: null,
    tags: {},
    metadata: {},
    spans: [],
    assessments: [],
    runs: [],
    prompts: [],
    spansOnly: false,
  }
}
