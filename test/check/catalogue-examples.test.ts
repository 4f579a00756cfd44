import { describe, expect, it } from 'vitest'
import { parseFilterSource } from '../../src/check/parse-filter.ts'
import { parseOrderBy } from '../../src/check/parse-order-by.ts'
import { catalogue } from '../../src/diagnostics/catalogue.ts'
import type { CatalogueEntry } from '../../src/diagnostics/define.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { templateText } from '../../src/source/source-text.ts'

function diagnose(text: string, { dialect, orderBy }: CatalogueEntry['wrong']): readonly Diagnostic[] {
  return orderBy
    ? parseOrderBy(text.split('\n'), { dialect }).diagnostics.map(({ diagnostic }) => diagnostic)
    : parseFilterSource(templateText(text.split('${0}')), ['a text'], { dialect }).diagnostics
}

describe('every diagnostic has a wrong example and a right one', () => {
  it.each(catalogue.map((entry) => [entry.code, entry] as const))('%s', (code, { wrong, right }) => {
    expect(diagnose(wrong.text, wrong).map((one) => one.code)).toContain(code)
    const mended = diagnose(right, wrong)
    expect(mended.filter((one) => one.severity === 'error' || one.code === code)).toEqual([])
  })
})
