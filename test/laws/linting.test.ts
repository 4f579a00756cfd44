import { test as law } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { parseFilter } from '../../src/check/parse-filter.ts'
import { applyEdits } from '../../src/diagnostics/apply-edits.ts'
import type { Dialect } from '../../src/dialects/dialect.ts'
import { dialects } from '../../src/dialects/dialects.ts'
import type { LintConfig } from '../../src/lint/lint-config.ts'
import { lintExtraction } from '../../src/lint/lint-extraction.ts'
import { conditionsIn } from '../../src/lint/template/conditions-in.ts'
import type { Span } from '../../src/source/span.ts'
import { filterTexts } from '../arbitraries/filter-texts.ts'
import { mistakenTexts } from '../arbitraries/mistaken-texts.ts'
import { embedWithHoles } from '../lint/embed.ts'
import { lawTimeout, runs } from './runs.ts'

/** A filter, some of whose parts a program puts in. */
interface Pasted {
  readonly text: string
  readonly holes: readonly Span[]
}

/** Cuts out what people paste: a part of a quoted text, a value, a key, an operator, conditions. */
function pasted(texts: fc.Arbitrary<string>): fc.Arbitrary<Pasted> {
  return fc
    .tuple(texts, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }))
    .map(([text, picks]) => {
      const spans = pasteable(text)
      const chosen = picks.flatMap(([which, from, to]) => {
        const { inner, span } = spans[which % Math.max(1, spans.length)] ?? {}
        if (span === undefined) return []
        const length = span.end - span.start
        const [start = 0, end = 0] = inner
          ? [from % (length + 1), to % (length + 1)].sort((a, b) => a - b)
          : [0, length]
        const hole = { start: span.start + start, end: span.start + end }
        return start === end ||
          (inner &&
            quotes.test(text.slice(Math.max(span.start, hole.start - 1), Math.min(span.end, hole.end + 1))))
          ? []
          : [hole]
      })
      return { text, holes: apart(chosen) }
    })
    .filter(({ holes }) => holes.length > 0)
}

/** Who pastes a quote changes what is text and what is not: of that nothing can be said. */
const quotes = /['"`\\]/

interface Pasteable {
  readonly span: Span
  /** Any part of it, too. */
  readonly inner: boolean
}

function pasteable(text: string): readonly Pasteable[] {
  const conditions = conditionsIn(text)
  return conditions.flatMap(({ span, field, operator, values }): Pasteable[] => [
    { span, inner: false },
    { span: { start: span.start, end: conditions.at(-1)?.span.end ?? span.end }, inner: false },
    ...(operator.text === '' ? [] : [{ span: operator.span, inner: false }]),
    ...(field.kind === 'field' ? field.segments : []).map((segment) =>
      segment.quote === 'backtick'
        ? { span: inside(segment.span), inner: true }
        : { span: segment.span, inner: false },
    ),
    ...values.flatMap((value): Pasteable[] => [
      { span: value.span, inner: false },
      ...(value.kind === 'string' ? [{ span: inside(value.span), inner: true }] : []),
      ...(value.kind === 'list' ? value.items.map((item) => ({ span: item.span, inner: false })) : []),
    ]),
  ])
}

function inside({ start, end }: Span): Span {
  return { start: start + 1, end: end - 1 }
}

function apart(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = []
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    if (span.start >= (kept.at(-1)?.end ?? -1)) kept.push(span)
  }
  return kept
}

function find({ text, holes }: Pasted, config: LintConfig) {
  return lintExtraction(embedWithHoles(text, holes), config)
}

function configOf(dialect: Dialect | undefined): LintConfig {
  return { ...(dialect && { dialect: dialect.name }), severities: {}, callNames: [], filterKeys: [] }
}

describe.each(Object.values(dialects))('in dialect $name', (dialect) => {
  const config = configOf(dialect)
  // Where a text in quotes ends is asked of MLflow, to which a backslash means more than to the extended dialect.
  const texts = filterTexts(dialect).filter((text) => dialect.name !== 'extended' || !text.includes('\\'))

  law.prop([pasted(texts)], runs(400))(
    'a filter that is accepted has no error, whichever parts of it are not known',
    (one) => {
      expect(errorsOf(find(one, config))).toEqual([])
    },
    lawTimeout,
  )

  law.prop([pasted(mistakenTexts(texts))], runs(300))(
    'what is said of a part that is known is said of the whole filter, and fixes leave holes alone',
    (one) => {
      const whole = parseFilter(one.text, { dialect }).diagnostics
      const found = find(one, config)
      if (errorsOf(found).length > 0) expect(errorsOf(whole)).not.toEqual([])
      for (const { span, fixes } of found) {
        expect(span.start >= 0 && span.start <= span.end && span.end <= one.text.length).toBe(true)
        for (const { edits } of fixes) {
          expect(edits.filter((edit) => one.holes.some((hole) => overlap(edit.span, hole)))).toEqual([])
          applyEdits(one.text, edits)
        }
      }
    },
    lawTimeout,
  )
})

law.prop([pasted(filterTexts(dialects.mlflow))], runs(200))(
  'for any target, what MLflow accepts has no error',
  (one) => {
    expect(errorsOf(find(one, configOf(undefined)))).toEqual([])
  },
  lawTimeout,
)

function errorsOf<Found extends { readonly severity: string }>(found: readonly Found[]): readonly Found[] {
  return found.filter(({ severity }) => severity === 'error')
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}
