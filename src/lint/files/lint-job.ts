import type { LintedText } from '../finding.ts'
import { hostOf } from '../hosts/hosts.ts'
import { lintText } from '../lint-text.ts'
import type { FileResult } from './file-result.ts'
import type { FileToLint } from './file-to-lint.ts'
import { hashText } from './hash-text.ts'
import { notText, readBytes, sourceOf } from './read-source.ts'

/** What was made of a file, and of what content. */
export interface JobResult {
  readonly result: FileResult
  /** The hash of it; empty where the file could not be read. */
  readonly content: string
  /** Another day may bring another result. */
  readonly dated: boolean
}

/** Whether a file may hold a filter: cheap, and never wrong when it says no. What is no text is asked for in Latin-1. */
export function mayHoldFilters(
  { path, config }: FileToLint,
  bytes: Buffer,
  text: string | undefined,
): boolean {
  return hostOf(path)?.mentions(text ?? bytes.toString('latin1'), config) ?? false
}

/** Reads a file and finds what is wrong with its filters. */
export function lintJob(file: FileToLint, today: string): JobResult {
  const bytes = readBytes(file)
  if ('reason' in bytes) return { result: bytes, content: '', dated: false }
  const dated = bytes.includes('tracesift-ignore') && bytes.includes('until')
  return { result: lintBytes(file, bytes, today), content: hashText(bytes), dated }
}

function lintBytes(file: FileToLint, bytes: Buffer, today: string): FileResult {
  const source = sourceOf(file, bytes)
  if ('reason' in source)
    return source === notText && !mayHoldFilters(file, bytes, undefined) ? nothing : source
  const { path, config } = file
  const linted = lintText(source.text, { path, config, today })
  return linted.findings.length === 0 ? linted : { ...linted, text: source.text }
}

const nothing: LintedText = { findings: [], filters: 0 }
