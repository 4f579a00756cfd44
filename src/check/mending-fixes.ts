import { applyEdits } from '../diagnostics/apply-edits.ts'
import { moreDiagnostics } from '../diagnostics/catalogue/limits.ts'
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts'
import { fixAll, type Recheck } from '../diagnostics/fix-all.ts'

/**
 * The diagnostics of a text, with those of their fixes alone that keep what a fix promises: after it the diagnostic is gone
 * and there is no error that was not there before; and where every error has a fix, all of them together are accepted.
 * Each is tried; only where that would take too long are they believed. `recheck` finds what is wrong with another text,
 * with fixes untried.
 */
export function withMendingFixes(
  text: string,
  diagnostics: readonly Diagnostic[],
  recheck: Recheck,
): readonly Diagnostic[] {
  const tried = withTriedFixes(text, diagnostics, recheck)
  const errors = tried.filter(isError)
  const last = errors.at(-1)
  if (last === undefined || tried === diagnostics || !errors.every(isFixable)) return tried
  const all = fixAll(text, (changed) =>
    changed === text ? tried : withTriedFixes(changed, recheck(changed), recheck),
  )
  if (!all.diagnostics.some(isError)) return tried
  return tried.map((one) => (one === last ? { ...one, fixes: [] } : one))
}

function withTriedFixes(
  text: string,
  diagnostics: readonly Diagnostic[],
  recheck: Recheck,
): readonly Diagnostic[] {
  const tries = diagnostics.reduce((sum, { fixes }) => sum + fixes.length, 0)
  const incomplete = diagnostics.at(-1)?.code === moreDiagnostics.entry.code
  if (tries === 0 || tries * text.length > mostTried || incomplete) return diagnostics
  return diagnostics.map((own) => {
    const fixes = own.fixes.filter((fix) => mends(fix, own, { text, diagnostics, recheck }))
    return { ...own, fixes }
  })
}

/** In UTF-16 units read again. */
const mostTried = 1_000_000

interface Found {
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]
  readonly recheck: Recheck
}

function mends({ edits }: Fix, own: Diagnostic, { text, diagnostics, recheck }: Found): boolean {
  const after = recheck(applyEdits(text, edits))
  const others = diagnostics.filter((one) => one !== own)
  const same = ({ code }: Diagnostic) => code === own.code
  return (
    after.filter(isError).length <= others.filter(isError).length &&
    after.filter(same).length <= others.filter(same).length
  )
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error'
}

function isFixable({ fixes }: Diagnostic): boolean {
  return fixes.length > 0
}
