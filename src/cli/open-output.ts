import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import process from 'node:process'
import type { CliIo, Output } from './cli-io.ts'
import { UsageError } from './usage-error.ts'

/** A file that is being written, and takes its place when it is whole. */
export interface OutputFile {
  readonly write: Output['write']
  /** Puts it in its place. */
  readonly keep: () => Promise<void>
  /** Leaves nothing of it behind. */
  readonly discard: () => Promise<void>
}

/**
 * Opens a file for results. They are written beside it first: whoever looks finds the old file or the whole new one.
 * @throws UsageError where it cannot be written.
 */
export async function openOutput(path: string, { cwd }: Pick<CliIo, 'cwd'>): Promise<OutputFile> {
  try {
    return await openBeside(resolve(cwd, path))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new UsageError(`${JSON.stringify(path)} cannot be written: ${reasons[code] ?? code}.`)
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  EISDIR: 'it is a folder',
  EACCES: 'that is not allowed',
  EROFS: 'the file system is for reading only',
}

/** A device or a pipe is written to as it is. */
async function openBeside(path: string): Promise<OutputFile> {
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory()) throw Object.assign(new Error('folder'), { code: 'EISDIR' })
  if (found !== undefined && !found.isFile()) return written(await open(path, 'w'), async () => {})
  const place = found === undefined ? path : await realpath(path)
  const beside = `${place}.${process.pid}.tmp`
  const handle = await open(beside, 'wx', found?.mode)
  const discard = () => rm(beside, { force: true })
  return { ...written(handle, () => rename(beside, place)), discard: () => handle.close().finally(discard) }
}

function written(handle: FileHandle, put: () => Promise<void>): OutputFile {
  return {
    write: async (part) => void (await handle.writeFile(part)),
    keep: async () => {
      await handle.close()
      await put()
    },
    discard: () => handle.close(),
  }
}
