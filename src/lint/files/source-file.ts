import type { DecodedText } from './text-encoding.ts'

/** What a file held when it was read. */
export interface SourceFile extends DecodedText {
  readonly bytes: Buffer
}

/** Why a file is not linted; `failed` where that leaves something unknown. */
export interface SkippedFile {
  readonly reason: string
  readonly failed: boolean
}
