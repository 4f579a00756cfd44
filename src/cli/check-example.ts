import { parseFilterSource } from '../check/parse-filter.ts'
import { parseOrderBy } from '../check/parse-order-by.ts'
import type { Example } from '../diagnostics/define.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Span } from '../source/span.ts'

/** What the checker finds in an example: a filter, whose holes are written `${0}`, or keys of an order, a line each. */
export function checkExample({ text, dialect, orderBy }: Example): readonly Diagnostic[] {
  if (orderBy) return checkKeys(text, dialect)
  const holes = [...text.matchAll(/\$\{\d\}/g)].map(({ index, 0: hole }) => ({
    start: index,
    end: index + hole.length,
  }))
  return parseFilterSource(
    { text, holes },
    holes.map(() => 'value'),
    { dialect },
  ).diagnostics
}

function checkKeys(text: string, dialect: Example['dialect']): Diagnostic[] {
  const keys = text.split('\n')
  return parseOrderBy(keys, { dialect }).diagnostics.map(({ key, diagnostic }) => {
    const by = keys.slice(0, key).reduce((sum, one) => sum + one.length + 1, 0)
    return moved(diagnostic, by)
  })
}

function moved(diagnostic: Diagnostic, by: number): Diagnostic {
  const fixes = diagnostic.fixes.map((fix) => ({
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, span: movedSpan(edit.span, by) })),
  }))
  return { ...diagnostic, span: movedSpan(diagnostic.span, by), fixes }
}

function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by }
}
