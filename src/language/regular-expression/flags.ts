import type { Fold } from './syntax.ts'

/** The flags in force at a place of the pattern. */
export interface Flags {
  readonly fold: boolean
  readonly ascii: boolean
  readonly multiline: boolean
  readonly dotAll: boolean
  readonly verbose: boolean
}

/** Which letters lose their case under the flags. */
export function foldOf({ fold, ascii }: Flags): Fold {
  if (!fold) return 'none'
  return ascii ? 'ascii' : 'unicode'
}

/** The flags of a group; those of the whole pattern change while its start is read. */
export interface FlagScope {
  flags: Flags
}
