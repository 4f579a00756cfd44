import { readBytes } from '../../lint/files/read-source.ts'
import { byteOrderMark, decodeText } from '../../lint/files/text-encoding.ts'
import type { ExitCode } from '../cli-io.ts'
import { sayError } from '../report-failure.ts'
import { type FoundFile, foundIn, type LintRun } from './lint-run.ts'
import { mendFile } from './mend-file.ts'
import { unifiedDiff } from './unified-diff.ts'

/** Prints what mending the files would change. */
export async function diffFiles(run: LintRun): Promise<ExitCode> {
  const { io, options } = run
  let changed = 0
  for (const found of foundIn(run)) {
    const { text } = await mendFile(found, run)
    if (text !== found.text) changed++
    const mark = markOf(found)
    await io.out.write(unifiedDiff(found.path, mark + found.text, mark + text))
  }
  await sayError(
    io,
    changed === 0 ? 'Nothing to mend.' : `${changed} file${changed === 1 ? '' : 's'} would change.`,
  )
  return changed > 0 && !options.exitZero ? 1 : 0
}

/** What a file has before its text. */
function markOf({ file }: FoundFile): string {
  const bytes = readBytes(file)
  const decoded = 'reason' in bytes ? undefined : decodeText(bytes)
  return decoded === undefined ? '' : byteOrderMark(decoded)
}
