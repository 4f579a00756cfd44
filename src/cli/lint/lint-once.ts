import { resolve } from 'node:path'
import { lintFiles } from '../../lint/files/lint-files.ts'
import type { ResultCache } from '../../lint/files/result-cache.ts'
import type { CliIo, ExitCode } from '../cli-io.ts'
import { chooseFiles } from './choose-files.ts'
import { diffFiles } from './diff-files.ts'
import { fixFiles } from './fix-files.ts'
import type { LintCliOptions } from './lint-options.ts'
import { foundIn, type LintRun, sayProblems } from './lint-run.ts'
import { openBaseline } from './open-baseline.ts'
import { openConfigs } from './open-configs.ts'
import { reportRun } from './report-run.ts'
import { showProgress } from './show-progress.ts'

/** Lints the files that paths lead to, and reports, or mends, or shows what would be mended. */
export async function lintOnce(
  paths: readonly string[],
  options: LintCliOptions,
  io: CliIo,
  cache: ResultCache | undefined,
): Promise<ExitCode> {
  const started = new Date()
  const configs = openConfigs(options, io)
  const { project, folder } = await configs.of(io.cwd)
  const baseline = openBaseline(options, project.baseline && resolve(folder, project.baseline), io)
  const own = new Set([baseline.path, cache?.path])
  const chosen = await chooseFiles(paths, options, configs, io, own)
  const progress = showProgress(chosen.files.length, io.err)
  const today = started.toISOString().slice(0, 10)
  const results = await lintFiles(chosen.files, { today, onProgress: progress.show, ...(cache && { cache }) })
  await progress.end()
  const run: LintRun = { ...chosen, results, started, today, options, io }
  const isWhole = await sayProblems(run)
  if (options.diff) return worse(isWhole, await diffFiles(run))
  const { files, failed } = options.fix ? await fixFiles(run) : { files: foundIn(run), failed: false }
  const maxWarnings = options.maxWarnings ?? project.maxWarnings
  return worse(isWhole && !failed, await reportRun(run, await baseline.hide(files, run), maxWarnings))
}

/** A file of which nothing is known is worse than any finding. */
function worse(isWhole: boolean, code: ExitCode): ExitCode {
  return isWhole ? code : 2
}
