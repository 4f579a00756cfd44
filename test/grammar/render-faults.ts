import { applyEdits } from '../../src/diagnostics/apply-edits.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { type Case, escapeText } from './corpus-file.ts'
import { syntaxOf } from './syntax-of.ts'

/**
 * What is wrong with a text: for each diagnostic a line with carets under the text as it is written in the file, the
 * code and the message; then each fix, as the text it leads to.
 */
export function renderFaults(one: Case): string[] {
  const { text } = one.source
  return syntaxOf(one)
    .faults.toSorted((first, second) => first.span.start - second.span.start)
    .flatMap((fault) => [carets(text, fault), ...fixes(text, fault)])
}

function carets(text: string, { span, code, message }: Diagnostic): string {
  const before = escapeText(text.slice(0, span.start)).length
  const under = Math.max(1, escapeText(text.slice(span.start, span.end)).length)
  return `${' '.repeat(before)}${'^'.repeat(under)} ${code}: ${escapeText(message)}`
}

function fixes(text: string, fault: Diagnostic): string[] {
  return fault.fixes.map(({ safety, edits }) => `  ${safety}: ${escapeText(applyEdits(text, edits))}`)
}
