import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import type { ExitCode } from './cli-io.ts'

/** 1 where a finding is a warning or worse. */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): ExitCode {
  return diagnostics.some(({ severity }) => severity === 'error' || severity === 'warning') ? 1 : 0
}

/** How many findings there are of each severity, in words. */
export function countFindings(diagnostics: readonly Diagnostic[]): string {
  const counts = severities.flatMap((severity) => {
    const count = diagnostics.filter((one) => one.severity === severity).length
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`]
  })
  return counts.length === 0 ? 'No findings.' : `${counts.join(', ')}.`
}

const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint']
