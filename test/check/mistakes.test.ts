import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseFilter } from '../../src/check/parse-filter.ts'
import { parseOrderBy } from '../../src/check/parse-order-by.ts'
import { applyEdits } from '../../src/diagnostics/apply-edits.ts'
import type { Diagnostic, Severity } from '../../src/diagnostics/diagnostic.ts'
import { fixAll } from '../../src/diagnostics/fix-all.ts'
import type { DialectName } from '../../src/dialects/dialect.ts'

/** A mistake with the diagnosis wanted; ranges are UTF-16 offsets, and one of several is enough. */
interface Mistake {
  readonly id: string
  readonly dialect: DialectName
  readonly text: string
  readonly order_by?: boolean
  readonly severity: Severity | 'ok'
  readonly alt_severity?: readonly Severity[]
  readonly range: readonly [number, number] | null
  readonly alt_ranges: readonly (readonly [number, number])[]
  readonly says: readonly string[]
  readonly fix: string | null
  readonly alt_fixes: readonly string[]
  readonly fix_safety: 'safe' | 'unsafe' | null
  readonly more?: readonly Pick<Mistake, 'range' | 'alt_ranges' | 'says'>[]
}

const lines = readFileSync(new URL('../fixtures/mistakes.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const mistakes = lines.map((line) => JSON.parse(line) as Mistake)

function diagnose({ text, dialect, order_by }: Mistake, changed = text): readonly Diagnostic[] {
  return order_by
    ? parseOrderBy([changed], { dialect }).diagnostics.map(({ diagnostic }) => diagnostic)
    : parseFilter(changed, { dialect }).diagnostics
}

function worst(diagnostics: readonly Diagnostic[]): Severity | 'ok' {
  const found = diagnostics.map(({ severity }) => severity)
  return (['error', 'warning', 'info', 'hint'] as const).find((one) => found.includes(one)) ?? 'ok'
}

function finds(
  diagnostics: readonly Diagnostic[],
  { range, alt_ranges, says }: Pick<Mistake, 'range' | 'alt_ranges' | 'says'>,
) {
  const ranges = range === null ? alt_ranges : [range, ...alt_ranges]
  return diagnostics.some(({ span, message, help = '' }) => {
    const placed = ranges.some(([start, end]) => span.start === start && span.end === end)
    return placed && says.some((word) => `${message} ${help}`.includes(word))
  })
}

function fixedTexts(mistake: Mistake, diagnostics: readonly Diagnostic[]): readonly string[] {
  const each = diagnostics.flatMap(({ fixes }) => fixes.map(({ edits }) => applyEdits(mistake.text, edits)))
  const all = fixAll(mistake.text, (text) => diagnose(mistake, text), { safety: 'unsafe' })
  return [...each, all.text]
}

describe('the diagnosis of mistakes', () => {
  it.each(mistakes.map((mistake) => [mistake.id, mistake.text, mistake] as const))(
    '%s: %s',
    (_, __, mistake) => {
      const diagnostics = diagnose(mistake)
      expect([mistake.severity, ...(mistake.alt_severity ?? [])]).toContain(worst(diagnostics))
      if (mistake.severity === 'ok') return
      for (const wanted of [mistake, ...(mistake.more ?? [])]) {
        expect(finds(diagnostics, wanted), JSON.stringify({ wanted, diagnostics }, null, 1)).toBe(true)
      }
      if (mistake.fix === null) return
      const texts = fixedTexts(mistake, diagnostics)
      expect(
        [mistake.fix, ...mistake.alt_fixes].some((fix) => texts.includes(fix)),
        JSON.stringify(texts),
      ).toBe(true)
    },
  )
})
