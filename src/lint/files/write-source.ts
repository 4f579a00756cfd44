import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'

/** A file is not what it was when it was read. */
export class ChangedFileError extends Error {
  override readonly name = 'ChangedFileError'
}

/**
 * Puts bytes in the place of a file's, all or nothing: they are written beside it and take its name, mode and owner. Of
 * a link, what it leads to is written.
 * @throws ChangedFileError where the file holds no longer what it held.
 */
export function writeSource(path: string, expected: Buffer, bytes: Buffer): void {
  const target = realpathSync(path)
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  const stats = statSync(target)
  const file = openSync(temporary, 'wx', stats.mode & 0o777)
  try {
    writeWhole(file, bytes)
    keepRights(temporary, stats)
    if (!readFileSync(target).equals(expected)) {
      throw new ChangedFileError('it has been changed since it was read')
    }
    renameSync(temporary, target)
  } catch (error) {
    unlinkSync(temporary)
    throw error
  }
}

function writeWhole(file: number, bytes: Buffer): void {
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** The owner first: giving a file away may take rights from its mode. */
function keepRights(path: string, { uid, gid, mode }: Stats): void {
  try {
    chownSync(path, uid, gid)
  } catch {
    // Only a privileged user can give a file away; it stays with who mends it.
  }
  chmodSync(path, mode & 0o7777)
}
