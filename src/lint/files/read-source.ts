import { readFileSync, type Stats, statSync } from 'node:fs'
import { failureText } from './failure-text.ts'
import type { FileToLint } from './file-to-lint.ts'
import { isMinified } from './is-minified.ts'
import { hostNameOf } from './lintable-names.ts'
import type { SkippedFile, SourceFile } from './source-file.ts'
import { decodeText, isBinary } from './text-encoding.ts'

/** Larger files are data. */
const largest = 20 * 1024 * 1024

/** What the file system says of a file, or why it is not linted. */
export function statSource(file: FileToLint): Stats | SkippedFile {
  try {
    const stats = statSync(file.path)
    if (!stats.isFile()) return { reason: 'it is no regular file', failed: false }
    const isData = stats.size > largest && !file.named
    return isData ? { reason: 'it is larger than 20 MB', failed: false } : stats
  } catch (error) {
    return { reason: failureText(error), failed: true }
  }
}

/** What a file holds, or why it is not linted. */
export function readBytes({ path }: FileToLint): Buffer | SkippedFile {
  try {
    return readFileSync(path)
  } catch (error) {
    return { reason: failureText(error), failed: true }
  }
}

/** The text of a file, or why it is not linted; what a program wrote for programs is so only where it was named. */
export function sourceOf({ path, named }: FileToLint, bytes: Buffer): SourceFile | SkippedFile {
  if (hostNameOf(path) === undefined)
    return { reason: 'its name is of no language with filters', failed: false }
  if (isBinary(bytes)) return { reason: 'it is a binary file', failed: false }
  const decoded = decodeText(bytes)
  if (decoded === undefined) return notText
  return isMinified(path, decoded.text) && !named
    ? { reason: 'it is minified', failed: false }
    : { ...decoded, bytes }
}

/** What is no text at all, as far as that can be known. */
export const notText: SkippedFile = {
  reason: 'it is no text in UTF-8, nor in UTF-16 with its mark; it is neither linted nor mended',
  failed: true,
}
