import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { baselineOf, type KnownFindings, withoutKnown } from '../../lint/baseline/baseline.ts'
import { readBaseline, writeBaseline } from '../../lint/baseline/baseline-text.ts'
import type { LintedFile } from '../../lint/files/linted-file.ts'
import { showPath } from '../../lint/files/show-path.ts'
import type { CliIo } from '../cli-io.ts'
import { sayError } from '../report-failure.ts'
import { UsageError } from '../usage-error.ts'
import type { LintCliOptions } from './lint-options.ts'
import type { FoundFile, LintRun } from './lint-run.ts'

/** Hides the findings that are known, or makes them known. */
export interface Baseline {
  /** Absent where there is none. */
  readonly path?: string
  /** The files with what is left of their findings; says what is known and is not there any more. */
  readonly hide: (files: readonly FoundFile[], run: LintRun) => Promise<readonly LintedFile[]>
}

/**
 * The baseline that the options name, else the configuration; without one, nothing is hidden.
 * @throws UsageError where it cannot be read.
 */
export function openBaseline(options: LintCliOptions, configured: string | undefined, io: CliIo): Baseline {
  const path = options.baseline === undefined ? configured : resolve(io.cwd, options.baseline)
  if (path === undefined) {
    if (options.updateBaseline)
      throw new UsageError('--update-baseline writes a file: name it with --baseline.')
    return { hide: async (files) => files }
  }
  const known = readKnown(path, options.updateBaseline === true, io)
  return {
    path,
    hide: async (files, run) =>
      options.updateBaseline
        ? await update(path, known, files, run)
        : await hideKnown(path, known, files, run),
  }
}

function readKnown(path: string, mayBeMissing: boolean, io: CliIo): readonly KnownFindings[] {
  const shown = showPath(path, io.cwd)
  if (!existsSync(path)) {
    if (mayBeMissing) return []
    throw new UsageError(`There is no baseline ${shown}; --update-baseline writes one.`)
  }
  const read = readBaseline(readFileSync(path, 'utf8'), shown)
  if (typeof read === 'string') throw new UsageError(read)
  return read
}

async function hideKnown(
  path: string,
  known: readonly KnownFindings[],
  files: readonly FoundFile[],
  { files: linted, io }: LintRun,
): Promise<readonly LintedFile[]> {
  const findings = new Map(files.map((file) => [placeOf(path, file.file.path), file]))
  const left: LintedFile[] = []
  const gone: KnownFindings[] = known.filter(({ path: place }) => !existsSync(resolve(dirname(path), place)))
  for (const { path: file } of linted) {
    const place = placeOf(path, file)
    const found = findings.get(place)
    const rest = withoutKnown(
      { path: place, text: found?.text ?? '', findings: found?.findings ?? [] },
      known,
    )
    gone.push(...rest.gone)
    if (found !== undefined && rest.findings.length > 0) left.push({ ...found, findings: rest.findings })
  }
  await sayGone(gone, showPath(path, io.cwd), io)
  return left
}

/** Paths in a baseline are seen from its folder. */
function placeOf(baseline: string, file: string): string {
  return showPath(file, dirname(baseline))
}

async function sayGone(gone: readonly KnownFindings[], shown: string, io: CliIo): Promise<void> {
  if (gone.length === 0) return
  const count = gone.reduce((sum, one) => sum + one.count, 0)
  const places = [...new Set(gone.map(({ path, code }) => `  ${path}: ${code}`))]
  const head = `${count} finding${count === 1 ? '' : 's'} of ${shown} ${count === 1 ? 'is' : 'are'} gone;`
  await sayError(io, `${head} --update-baseline takes them out:\n${places.join('\n')}`)
}

/** What is known of files that were not looked at stays known. */
async function update(
  path: string,
  known: readonly KnownFindings[],
  files: readonly FoundFile[],
  { files: linted, io }: LintRun,
): Promise<readonly LintedFile[]> {
  const seen = new Set(linted.map((file) => placeOf(path, file.path)))
  const others = known.filter((one) => !seen.has(one.path) && existsSync(resolve(dirname(path), one.path)))
  const found = baselineOf(files.map((file) => ({ ...file, path: placeOf(path, file.file.path) })))
  writeFileSync(
    path,
    writeBaseline([...others, ...found].sort((one, other) => (one.path < other.path ? -1 : 1))),
  )
  const count = found.reduce((sum, one) => sum + one.count, 0)
  await sayError(
    io,
    `${showPath(path, io.cwd)} lists ${count} finding${count === 1 ? '' : 's'} of these files now.`,
  )
  return []
}
