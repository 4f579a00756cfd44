import type { Safety } from '../diagnostics/diagnostic.ts'
import { fixAll } from '../diagnostics/fix-all.ts'
import { brokenFile } from './broken-file.ts'
import type { Finding } from './finding.ts'
import { type LintOptions, lintText } from './lint-text.ts'

/** Which fixes are made. */
export interface FixOptions extends LintOptions {
  /** `unsafe` makes those too that guess what was meant. */
  readonly safety: Safety
}

/** A text with its fixes made. */
export interface FixedText {
  readonly text: string
  /** How many fixes were made. */
  readonly applied: number
  /** What is left. */
  readonly findings: readonly Finding[]
}

/**
 * Mends what can be mended in the text of a file, until there is nothing left to mend. A hole is never touched, and where
 * the file could not be read in its own language afterwards, nothing is changed.
 */
export function fixText(text: string, { safety, ...options }: FixOptions): FixedText {
  const known = new Map<string, readonly Finding[]>()
  const lint = (changed: string): readonly Finding[] => {
    const findings = known.get(changed) ?? lintText(changed, options).findings
    known.set(changed, findings)
    return findings
  }
  const { text: fixed, applied } = fixAll(text, lint, { safety })
  const [before, after] = [lint(text), lint(fixed)]
  if (isBroken(after) && !isBroken(before)) return { text, applied: 0, findings: before }
  return { text: fixed, applied: applied.length, findings: after }
}

function isBroken(findings: readonly Finding[]): boolean {
  return findings.some(({ code }) => code === brokenFile.entry.code)
}
