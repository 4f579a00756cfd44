import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import process from 'node:process'
import type { CliIo } from './cli-io.ts'
import { UsageError } from './usage-error.ts'
import { writeFault } from './write-fault.ts'

/** A file that is being written, and takes its place when it is whole. */
export interface OutputFile {
  readonly write: (part: string | Uint8Array) => Promise<void>
  /** Puts it in its place. */
  readonly keep: () => Promise<void>
  /** Leaves nothing of it behind. */
  readonly discard: () => Promise<void>
}

/**
 * Opens a file for results. They are written beside it first: whoever looks finds the old file or the whole new one.
 * @throws UsageError where it cannot be written, now or later.
 */
export async function openOutput(path: string, { cwd }: Pick<CliIo, 'cwd'>): Promise<OutputFile> {
  const refuse = (error: unknown): never => {
    const reason = writeFault(error)
    if (reason === undefined) throw error
    throw new UsageError(`${JSON.stringify(path)} cannot be written: ${reason}.`, { cause: error })
  }
  const file = await openBeside(resolve(cwd, path)).catch(refuse)
  return {
    write: (part) => file.write(part).catch(refuse),
    keep: () => file.keep().catch(refuse),
    discard: file.discard,
  }
}

/** A device or a pipe is written to as it is. */
async function openBeside(path: string): Promise<OutputFile> {
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory()) throw Object.assign(new Error('folder'), { code: 'EISDIR', syscall: 'open' })
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
