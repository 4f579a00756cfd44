import type { Diagnostic, Edit, Fix } from '../diagnostics/diagnostic.ts'
import type { Extraction } from './embedded.ts'
import type { LintConfig } from './lint-config.ts'
import { lintedConditions } from './rules/linted-conditions.ts'
import type { LintedFilter, LintRule } from './rules/rule.ts'
import { lintRules } from './rules/rules.ts'
import { checkTargets } from './targets/check-targets.ts'
import { findDuplicateOrder } from './targets/find-duplicate-order.ts'
import { hostEdits, hostSpan } from './template/host-place.ts'
import { makeTemplate, type Template } from './template/template.ts'

/** What is wrong with the filters of a file, in offsets of the file and its order, each fault once. */
export function lintExtraction(extraction: Extraction, config: LintConfig): readonly Diagnostic[] {
  const rules = lintRules.filter(({ entry, onRequest }) => !onRequest || entry.code in config.severities)
  const filters = extraction.texts.map((text): LintedFilter => {
    const template = makeTemplate(text)
    const dialect = text.dialect ?? config.dialect
    const conditions = text.kind === 'filter' ? lintedConditions(template, dialect) : []
    return { template, conditions, config: dialect === undefined ? config : { ...config, dialect } }
  })
  const found = [
    ...filters.filter(isWritten).flatMap((filter) => lintFilter(filter, rules)),
    ...findDuplicateOrder(extraction, filters, config.dialect),
  ]
  for (const { checkFile } of rules) {
    checkFile?.({ extraction, filters, config }, (diagnostic) => found.push(diagnostic))
  }
  return distinct(found)
}

/** Documentation has words in the place of a filter: `YOUR_FILTER`, `<filter>`, `...`. */
function isWritten({ template: { skeleton } }: LintedFilter): boolean {
  return !/^\s*(?:<[^<>]*>|\.{3}|…|[A-Z]+(?:_[A-Z]+)+)\s*$/.test(skeleton)
}

function lintFilter(filter: LintedFilter, rules: readonly LintRule[]): readonly Diagnostic[] {
  const { template, config } = filter
  const found = [...checkTargets(template, config.dialect)].filter((one) => !isSettled(one, filter))
  if (template.text.kind === 'filter') {
    for (const { checkFilter } of rules) checkFilter?.(filter, (diagnostic) => found.push(diagnostic))
  }
  return withoutEchoes(found).map((diagnostic) => inHost(template, diagnostic))
}

/** What another finding says better, or leaves without a point. */
function withoutEchoes(found: readonly Diagnostic[]): readonly Diagnostic[] {
  return found.flatMap((one) => {
    const inside = found.filter(({ span }) => one.span.start <= span.start && span.end <= one.span.end)
    if (one.code === 'text-scan') return inside.some(({ severity }) => severity === 'error') ? [] : [one]
    const isEcho = ofQuotes.includes(one.code) && inside.some(({ code }) => code === 'hole-time-unit')
    if (!isEcho) return [one]
    return one.severity === 'error' ? [{ ...one, fixes: [] }] : []
  })
}

/** Without its quotes, a time that is no number of milliseconds would be none either. */
const ofQuotes: readonly string[] = ['quoted-number', 'text-for-number', 'wrong-value', 'unescaped-hole']

/** A tag that every trace has is missing from none. */
function isSettled({ code, span }: Diagnostic, { conditions, config: { tagging } }: LintedFilter): boolean {
  if (code !== 'missing-excluded' || tagging === undefined) return false
  const condition = conditions.find(({ operatorSpan: { start } }) => start === span.start)
  return condition?.field.scope === 'tags' && tagging.required.includes(condition.field.name)
}

function inHost(template: Template, diagnostic: Diagnostic): Diagnostic {
  return {
    ...diagnostic,
    span: hostSpan(template, diagnostic.span),
    fixes: diagnostic.fixes.flatMap((fix) => fixInHost(template, fix) ?? []),
  }
}

function fixInHost(template: Template, fix: Fix): Fix | undefined {
  const edits = fix.edits.map((edit) => hostEdits(template, edit))
  const made = edits.filter((edit) => edit !== undefined)
  if (made.length < edits.length) return undefined
  const all = made.flat()
  return areApart(all) ? { ...fix, edits: all } : undefined
}

/** What stands for each item of a list is twice in a filter, but once in the file. */
function areApart(edits: readonly Edit[]): boolean {
  const sorted = edits.toSorted(({ span: one }, { span: other }) => one.start - other.start)
  return sorted.every(({ span }, at) => at === 0 || (sorted[at - 1]?.span.end ?? 0) <= span.start)
}

/** A text that several searches share is found fault with once. */
function distinct(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const first = new Map<string, Diagnostic>()
  for (const diagnostic of found) {
    const { code, span } = diagnostic
    const key = `${code}:${span.start}:${span.end}`
    if (!first.has(key)) first.set(key, diagnostic)
  }
  return [...first.values()].sort(
    (one, other) => one.span.start - other.span.start || one.span.end - other.span.end,
  )
}
