import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { brokenFile } from './broken-file.ts'
import type { Host, HostName } from './embedded.ts'
import type { Finding, LintedText } from './finding.ts'
import { hostOf, hosts } from './hosts/hosts.ts'
import { cellPlaces } from './hosts/notebook/cell-places.ts'
import { defaultLintConfig, type LintConfig } from './lint-config.ts'
import { lintExtraction } from './lint-extraction.ts'
import { applySuppressions } from './suppressions/apply-suppressions.ts'
import { suppressionScopes } from './suppressions/suppression-scopes.ts'

/** How a text is linted. */
export interface LintOptions {
  /** Its ending says what language the text is in. */
  readonly path: string
  readonly config?: LintConfig
  /** The language, where the path does not say it. */
  readonly hostName?: HostName
  /** A day such as `2027-01-31`, on which suppressions may have ended; without one none has. */
  readonly today?: string
}

/**
 * Finds the filters in the text of a file and what is wrong with them; never throws on text. A file in a language that
 * holds no filters has no findings.
 */
export function lintText(text: string, options: LintOptions): LintedText {
  const { path, config = defaultLintConfig, hostName, today } = options
  const host = hostName === undefined ? hostOf(path) : hosts[hostName]
  if (host === undefined || !host.mentions(text, config)) return { findings: [], filters: 0 }
  const extraction = host.extract(text, config)
  const { texts, comments, broken } = extraction
  const found = [
    ...(broken === undefined ? [] : [brokenFile(broken.span, broken.message)]),
    ...lintExtraction(extraction, config),
  ]
  const left = applySuppressions(found, comments, text, today, suppressionScopes(extraction))
  const findings = left.flatMap((one) => judged(one, config) ?? [])
  return { findings: withCells(findings, host, text), filters: texts.length }
}

/** As grave as the configuration says; `undefined` where it is not to be reported. */
function judged(finding: Diagnostic, { severities }: LintConfig): Diagnostic | undefined {
  const severity = Object.hasOwn(severities, finding.code) ? severities[finding.code] : undefined
  if (severity === 'off') return undefined
  return severity === undefined ? finding : { ...finding, severity }
}

function withCells(found: readonly Diagnostic[], host: Host, text: string): readonly Finding[] {
  if (host.name !== 'notebook' || found.length === 0) return found
  const placeOf = cellPlaces(text)
  return found.map((one) => {
    const cell = placeOf(one.span.start)
    return cell === undefined ? one : { ...one, cell }
  })
}
