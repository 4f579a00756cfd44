import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Span } from '../../source/span.ts'
import { outerSpan } from '../text-view.ts'
import { conditionsIn } from './conditions-in.ts'
import type { HolePlace } from './hole-place.ts'
import { renderTemplate } from './render-template.ts'
import type { Hole, Template } from './template.ts'

/**
 * Says of what was found with every stand-in whether it is in doubt all the same: stand-ins are few, and a hole may hold
 * what completes a name, ends a text in quotes, or is an operator.
 */
export function doubtsIn(template: Template): (diagnostic: Diagnostic) => boolean {
  const { holes } = template
  const regions = doubtfulConditions(template)
  const unsureSyntax = holes.some(({ place }) => joining.includes(place))
  return ({ code, span }) => {
    if (unsureSyntax && aboutSyntax.includes(code)) return true
    if (!aboutShape.includes(code) && regions.some((region) => contains(region, span))) return true
    return holes.some((hole) => covers(span, hole) && !sureAcross(hole, code))
  }
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function covers({ start, end }: Span, hole: Hole): boolean {
  return start <= hole.start && hole.start < end
}

/** Whether a fault around a hole does not depend on what the hole holds. */
function sureAcross({ place, piece }: Hole, code: string): boolean {
  if (aboutShape.includes(code) || piece.type === 'number') return true
  return place === 'quoted' && aboutQuoted.includes(code)
}

/** Holes that may be, or hold, what makes a condition one. */
const joining: readonly HolePlace[] = ['name', 'prefix', 'digits', 'field', 'operator', 'conditions']

/** Faults of how conditions are put together. */
const aboutSyntax: readonly string[] = [
  'missing-operator',
  'missing-value',
  'missing-field',
  'missing-condition',
  'missing-and',
  'missing-space',
  'missing-sort-key',
  'unexpected-text',
  'unexpected-sort-text',
  'unbalanced-parenthesis',
  'unterminated-string',
  'unquoted-key',
  'unquoted-value',
  'key-separator',
  'not-a-field',
  'sql-clause',
]

/** Faults of the shape of something, whatever is in it. */
const aboutShape: readonly string[] = [
  'double-quotes',
  'smart-quotes',
  'dotted-key',
  'or-unsupported',
  'not-unsupported',
  'parentheses-unsupported',
  'always-missing',
  'overridden-run',
  'contradiction',
  'duplicate-condition',
]

/** Faults of a text in quotes that do not depend on the text. */
const aboutQuoted: readonly string[] = [
  'quoted-number',
  'text-for-number',
  'wrong-value',
  'quote-escape',
  'like-escape',
  'span-attribute-pattern',
  'assessment-pattern',
]

/** Conditions whose field or operator is not known. */
function doubtfulConditions(template: Template): readonly Span[] {
  const filled = renderTemplate(template, 0)
  const hasHole = (span: Span) => template.holes.some((hole) => covers(outerSpan(filled, span), hole))
  return conditionsIn(filled.text)
    .filter(({ field, operator }) => {
      const name = filled.text.slice(field.span.start, field.span.end)
      return hasHole(operator.span) || (hasHole(field.span) && !openPrefix.test(name))
    })
    .map(({ span }) => outerSpan(filled, span))
}

/** Under these every name is one. */
const openPrefix = /^[`"']?(?:tags?|(?:request_)?metadata|feedback|expectation|span\.attributes)[`"']?\s*\./
