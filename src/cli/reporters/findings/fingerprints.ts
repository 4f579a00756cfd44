import { hash } from 'node:crypto'
import { identifyFindings } from '../../../lint/baseline/identify-findings.ts'
import type { LintedFile } from '../../../lint/files/linted-file.ts'

/** For each finding of a file what it is known by from run to run, wherever its line moves to. */
export function fingerprints({ path, text, findings }: LintedFile): string[] {
  return identifyFindings(text, findings).map(({ code, line, occurrence }) =>
    hash('sha256', JSON.stringify([path, code, line, occurrence])).slice(0, 32),
  )
}
