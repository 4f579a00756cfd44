import { applyEdits } from './apply-edits.ts'
import type { Diagnostic, Fix, Safety, Severity } from './diagnostic.ts'

/** A diagnostic as JSON; offsets are UTF-16. */
export interface DiagnosticJson {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly help?: string
  readonly start: number
  readonly end: number
  readonly fixes: readonly FixJson[]
}

/** A fix as JSON; `result` is the whole text after it. */
export interface FixJson {
  readonly title: string
  readonly safety: Safety
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[]
  readonly result: string
}

/** A diagnostic of `text` as JSON. */
export function diagnosticJson(text: string, diagnostic: Diagnostic): DiagnosticJson {
  const { code, severity, message, help, span, fixes } = diagnostic
  return {
    code,
    severity,
    message,
    ...(help === undefined ? {} : { help }),
    start: span.start,
    end: span.end,
    fixes: fixes.map((fix) => fixJson(text, fix)),
  }
}

function fixJson(text: string, { title, safety, edits }: Fix): FixJson {
  return {
    title,
    safety,
    edits: edits.map((edit) => ({ start: edit.span.start, end: edit.span.end, text: edit.text })),
    result: applyEdits(text, edits),
  }
}
