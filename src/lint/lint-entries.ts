import { catalogue } from '../diagnostics/catalogue.ts'
import type { CatalogueEntry } from '../diagnostics/define.ts'
import { brokenFile } from './broken-file.ts'
import { lintRules } from './rules/rules.ts'
import { suppressionEntries } from './suppressions/suppression-diagnostics.ts'

/** What there is to know of every finding that a file can have, sorted by code. */
export const lintEntries: readonly CatalogueEntry[] = [
  ...catalogue,
  brokenFile.entry,
  ...lintRules.map(({ entry }) => entry),
  ...suppressionEntries,
].sort((one, other) => (one.code < other.code ? -1 : 1))

/** The code of every finding that a file can have. */
export const lintCodes: ReadonlySet<string> = new Set(lintEntries.map(({ code }) => code))
