import { type AppliedFixes, type ApplyOptions, applyFixes, worstSafety } from './apply-fixes.ts'
import type { Diagnostic, Fix } from './diagnostic.ts'

/** Finds what is wrong with a text. */
export type Recheck = (text: string) => readonly Diagnostic[]

/** A text without anything left to fix, and what was found in it. */
export interface AllFixed extends AppliedFixes {
  readonly diagnostics: readonly Diagnostic[]
}

/** More rounds than mistakes that hide behind each other; fixes that undo each other would go on for ever. */
const rounds = 10

/**
 * Applies fixes and checks again, as one fix may bring the next to light, until there is nothing left to fix. Where
 * that does not settle within ten rounds the text stays as it was: so fixing what is fixed changes nothing.
 */
export function fixAll(text: string, recheck: Recheck, options: ApplyOptions = {}): AllFixed {
  const first = recheck(text)
  const applied: Fix[] = []
  let fixed = text
  let diagnostics = first
  for (let round = 0; round <= rounds; round++) {
    const next = fixOnce(fixed, diagnostics, recheck, options)
    if (next.text === fixed) return { text: fixed, applied, diagnostics, ...worstSafety(applied) }
    applied.push(...next.applied)
    fixed = next.text
    diagnostics = next.diagnostics
  }
  return { text, applied: [], diagnostics: first }
}

/** All fixes together; or, where these get into each other's way and leave more errors, the first one alone. */
function fixOnce(
  text: string,
  diagnostics: readonly Diagnostic[],
  recheck: Recheck,
  options: ApplyOptions,
): AllFixed {
  const all = applyFixes(text, diagnostics, options)
  const isFixed = ({ fixes }: Diagnostic) => fixes.some((fix) => all.applied.includes(fix))
  const left = diagnostics.filter((one) => !isFixed(one))
  const after = recheck(all.text)
  const first = diagnostics.find(isFixed)
  if (first === undefined || countErrors(after) <= countErrors(left)) return { ...all, diagnostics: after }
  const alone = applyFixes(text, [first], options)
  return { ...alone, diagnostics: recheck(alone.text) }
}

function countErrors(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(({ severity }) => severity === 'error').length
}
