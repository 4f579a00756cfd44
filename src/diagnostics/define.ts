import type { Span } from '../source/span.ts'
import type { Diagnostic, Fix, Severity } from './diagnostic.ts'

/**
 * A filter, or with `orderBy` the keys of an order, a line each, in the dialect that the example is about. `${0}` is a
 * hole of a template.
 */
export interface Example {
  readonly dialect: 'databricks' | 'mlflow' | 'extended'
  readonly text: string
  readonly orderBy?: true
  /** The language of the file that the text is; absent where it is a filter or an order itself. */
  readonly host?: 'python' | 'javascript'
}

/** What is known of a diagnostic before one is found: `explain CODE` shows it, and tests run both examples. */
export interface CatalogueEntry {
  readonly code: string
  readonly severity: Severity
  /** Why it is wrong and what happens; whole sentences. */
  readonly explain: string
  /** Reported with this code. */
  readonly wrong: Example
  /** What to write instead, in the same dialect: no error, and not this code. */
  readonly right: string
}

/** What one finding says beyond its entry; `severity` where a dialect judges it otherwise. */
export interface Finding {
  readonly message: string
  readonly help?: string
  readonly fixes?: readonly Fix[]
  readonly severity?: Severity
}

/** A function that makes the diagnostics of one code, and its entry. */
export type DiagnosticFactory<Args extends readonly unknown[]> = ((
  span: Span,
  ...args: Args
) => Diagnostic) & {
  readonly entry: CatalogueEntry
}

/** Declares a diagnostic: its entry, and what it says of a finding. */
export function define<Args extends readonly unknown[]>(
  entry: CatalogueEntry,
  say: (...args: Args) => Finding,
): DiagnosticFactory<Args> {
  const make = (span: Span, ...args: Args): Diagnostic => {
    const { message, help, fixes = [], severity = entry.severity } = say(...args)
    return { code: entry.code, severity, span, message, ...(help === undefined ? {} : { help }), fixes }
  }
  return Object.assign(make, { entry })
}
