import { failureText } from '../../lint/files/failure-text.ts'
import { readBytes, sourceOf } from '../../lint/files/read-source.ts'
import { encodeText } from '../../lint/files/text-encoding.ts'
import { writeSource } from '../../lint/files/write-source.ts'
import { sayError } from '../report-failure.ts'
import { type FoundFile, foundIn, type LintRun } from './lint-run.ts'
import { type MendedFile, mendFile } from './mend-file.ts'

/** What is left in the files after their fixes. */
export interface FixedFiles {
  readonly files: readonly FoundFile[]
  /** A file could not be written. */
  readonly failed: boolean
}

/** Mends files, each wholly or not at all, and says how many fixes were made. */
export async function fixFiles(run: LintRun): Promise<FixedFiles> {
  const files: FoundFile[] = []
  let applied = 0
  let written = 0
  let failed = false
  for (const found of foundIn(run)) {
    const mended = await mendFile(found, run)
    const fault = mended.text === found.text ? undefined : write(found, mended)
    if (fault !== undefined) {
      failed = true
      await sayError(run.io, `error: ${found.path} is not mended: ${fault}.`)
    } else if (mended.text !== found.text) {
      applied += mended.applied
      written++
    }
    const left = fault === undefined ? { ...found, text: mended.text, findings: mended.findings } : found
    if (left.findings.length > 0) files.push(left)
  }
  if (written > 0)
    await sayError(run.io, `Fixed ${counted(applied, 'fault')} in ${counted(written, 'file')}.`)
  return { files, failed }
}

/** Writes what a file becomes; a text says why it could not. */
function write({ file, text }: FoundFile, mended: MendedFile): string | undefined {
  const bytes = readBytes(file)
  if ('reason' in bytes) return bytes.reason
  const source = sourceOf(file, bytes)
  if ('reason' in source) return source.reason
  if (source.text !== text) return 'it has been changed since it was read'
  try {
    writeSource(file.path, bytes, encodeText({ text: mended.text, encoding: source.encoding }))
    return undefined
  } catch (error) {
    return failureText(error)
  }
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
