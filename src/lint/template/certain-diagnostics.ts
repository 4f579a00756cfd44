import type { Diagnostic, Fix, Severity } from '../../diagnostics/diagnostic.ts'
import { outerSpan, type TextView } from '../text-view.ts'
import { doubtsIn } from './doubt.ts'
import { renderTemplate } from './render-template.ts'
import { splitEdit } from './split-edit.ts'
import { nameHoles, standInCount } from './stand-in.ts'
import type { Template } from './template.ts'
import { withoutHoles } from './without-holes.ts'

/** Finds what is wrong with a text. */
export type Check = (text: string) => readonly Diagnostic[]

/**
 * What is wrong with a template whatever its holes are: found at the same place for each of the ways to fill them.
 * Offsets are those of the skeleton.
 */
export function certainDiagnostics(template: Template, check: Check): readonly Diagnostic[] {
  if (template.holes.length === 0) return keepTogether(template, check(template.skeleton))
  const ways = Array.from({ length: standInCount }, (_, way) => {
    const filled = renderTemplate(template, way)
    return check(filled.text).map((diagnostic) => onSkeleton(template, filled, diagnostic))
  })
  const [first = []] = ways
  const places = new Set(first.map(placeOf))
  const found = [...places].flatMap((place) =>
    atPlace(ways.map((way) => way.filter((one) => placeOf(one) === place))),
  )
  const isDoubtful = doubtsIn(template)
  const certain = found.filter((one) => !isDoubtful(one))
  return keepTogether(template, withoutDoubtful(template, certain, check))
}

function onSkeleton(template: Template, filled: TextView, diagnostic: Diagnostic): Diagnostic {
  const { span, message, help, fixes } = diagnostic
  return {
    ...diagnostic,
    span: outerSpan(filled, span),
    message: nameHoles(message, template),
    ...(help !== undefined && { help: nameHoles(help, template) }),
    fixes: fixes.flatMap((fix) => fixOnSkeleton(template, filled, fix) ?? []),
  }
}

function fixOnSkeleton(template: Template, filled: TextView, fix: Fix): Fix | undefined {
  const edits = fix.edits.map((edit) => splitEdit(template, filled, edit))
  const made = edits.filter((edit) => edit !== undefined)
  if (made.length < edits.length) return undefined
  return { ...fix, title: nameHoles(fix.title, template), edits: made.flat() }
}

function placeOf({ span: { start, end } }: Pick<Diagnostic, 'span'>): string {
  return `${start}:${end}`
}

/** What every way has at a place: its common codes, or else the fault that is as grave in each. */
function atPlace(ways: readonly (readonly Diagnostic[])[]): readonly Diagnostic[] {
  const [first = [], ...others] = ways
  const codes = first
    .map(({ code }) => code)
    .filter((code) => others.every((way) => way.some((one) => one.code === code)))
  if (codes.length > 0) {
    return [...new Set(codes)].map((code) =>
      bestOf(ways.map((way) => way.filter((one) => one.code === code))),
    )
  }
  if (ways.some((way) => way.length === 0)) return []
  return [bestOf(ways)]
}

/** The one that can be mended, of those that are no graver than what each way has. */
function bestOf(ways: readonly (readonly Diagnostic[])[]): Diagnostic {
  const severity = ranks[Math.max(...ways.map((way) => Math.min(...way.map(rankOf))))] ?? 'hint'
  const all = ways.flat()
  const fit = all.filter((one) => one.severity === severity)
  const best = fit.find(({ fixes }) => fixes.length > 0) ?? fit[0] ?? (all[0] as Diagnostic)
  return { ...best, severity }
}

const ranks: readonly Severity[] = ['error', 'warning', 'info', 'hint']

function rankOf({ severity }: Diagnostic): number {
  return ranks.indexOf(severity)
}

/** What the values of two conditions say together: with one of them in doubt, it is doubtful too. */
const ofValues: readonly string[] = ['contradiction', 'duplicate-condition']

/** What two conditions say together: where one of them is not always there, it is not always so. */
const together: readonly string[] = [...ofValues, 'always-missing', 'overridden-run']

function keepTogether({ text }: Template, found: readonly Diagnostic[]): readonly Diagnostic[] {
  return text.certainty === 'some' ? found.filter(({ code }) => !together.includes(code)) : found
}

/** Keeps of those what is also there when the conditions with holes say something else. */
function withoutDoubtful(
  template: Template,
  found: readonly Diagnostic[],
  check: Check,
): readonly Diagnostic[] {
  if (!found.some(({ code }) => ofValues.includes(code))) return found
  const filled = withoutHoles(template)
  const known = check(filled.text).map((one) => ({ ...one, span: outerSpan(filled, one.span) }))
  const isKnown = (one: Diagnostic) =>
    known.some(
      ({ code, span }) => code === one.code && span.start === one.span.start && span.end === one.span.end,
    )
  return found.filter((one) => !ofValues.includes(one.code) || isKnown(one))
}
