import type { ExitCode } from '../cli-io.ts'
import { sayError } from '../report-failure.ts'
import { foundIn, type LintRun } from './lint-run.ts'
import { mendFile } from './mend-file.ts'
import { unifiedDiff } from './unified-diff.ts'

/** Prints what mending the files would change. */
export async function diffFiles(run: LintRun): Promise<ExitCode> {
  const { io, options } = run
  let changed = 0
  for (const found of foundIn(run)) {
    const { text } = await mendFile(found, run)
    if (text !== found.text) changed++
    await io.out.write(unifiedDiff(found.path, found.text, text))
  }
  await sayError(
    io,
    changed === 0 ? 'Nothing to mend.' : `${changed} file${changed === 1 ? '' : 's'} would change.`,
  )
  return changed > 0 && !options.exitZero ? 1 : 0
}
