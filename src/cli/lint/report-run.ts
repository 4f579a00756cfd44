import type { LintedFile } from '../../lint/files/linted-file.ts'
import type { Finding } from '../../lint/finding.ts'
import type { ExitCode } from '../cli-io.ts'
import { readVersion } from '../read-version.ts'
import { renderOptions, sayError } from '../report-failure.ts'
import { findingReporters } from '../reporters/findings/finding-reporters.ts'
import { countFilters, type LintRun } from './lint-run.ts'

/** Writes what was found, sums it up, and says what the run ends with. */
export async function reportRun(
  run: LintRun,
  found: readonly LintedFile[],
  maxWarnings: number | undefined,
): Promise<ExitCode> {
  const { options, io, started } = run
  const files = options.quiet ? onlyErrors(found) : found
  const duration = (Date.now() - started.valueOf()) / 1000
  const report = await findingReporters[options.format]()
  const surroundings = { cwd: io.cwd, version: readVersion(), started, duration, ...renderOptions(io.out) }
  for (const text of report({ files, ...surroundings })) await io.out.write(text)
  await sayError(io, summarize(run, files, duration))
  if (options.exitZero) return 0
  return isFailure(options.quiet && maxWarnings === undefined ? files : found, maxWarnings ?? 0) ? 1 : 0
}

function onlyErrors(files: readonly LintedFile[]): LintedFile[] {
  return files
    .map((file) => ({ ...file, findings: file.findings.filter(({ severity }) => severity === 'error') }))
    .filter(({ findings }) => findings.length > 0)
}

function isFailure(files: readonly LintedFile[], maxWarnings: number): boolean {
  const findings = files.flatMap((file) => file.findings)
  const warnings = findings.filter(({ severity }) => severity === 'warning').length
  return warnings > maxWarnings || findings.some(({ severity }) => severity === 'error')
}

function summarize(run: LintRun, files: readonly LintedFile[], duration: number): string {
  const findings = files.flatMap((file) => file.findings)
  const looked = [counted(countFilters(run), 'filter'), counted(run.files.length, 'file')]
  const where = `(${looked.join(', ')}, ${duration.toFixed(1)} s)`
  if (findings.length === 0) return `No findings ${where}.`
  const total = `${counted(findings.length, 'finding')} in ${counted(files.length, 'file')} ${where}.`
  return `${total}${run.options.fix ? '' : describeFixes(findings)}`
}

/** How many findings the options for mending would mend. */
function describeFixes(findings: readonly Finding[]): string {
  const safe = findings.filter(({ fixes }) => fixes.some(({ safety }) => safety === 'safe')).length
  const unsafe = findings.filter(({ fixes }) => fixes.length > 0).length - safe
  const ways = [
    ...(safe > 0 ? [`--fix mends ${safe}`] : []),
    ...(unsafe > 0 ? [`--fix --unsafe-fixes ${safe > 0 ? `${unsafe} more` : `mends ${unsafe}`}`] : []),
  ]
  return ways.length === 0 ? '' : `\n${ways.join(', ')}.`
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`
}
