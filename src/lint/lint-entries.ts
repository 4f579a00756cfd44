import { catalogue } from '../diagnostics/catalogue.ts'
import type { CatalogueEntry } from '../diagnostics/define.ts'
import { suppressionEntries } from './suppressions/suppression-diagnostics.ts'

/** What there is to know of every finding that a file can have, sorted by code. */
export const lintEntries: readonly CatalogueEntry[] = [...catalogue, ...suppressionEntries].sort(
  (one, other) => (one.code < other.code ? -1 : 1),
)

/** The code of every finding that a file can have. */
export const lintCodes: ReadonlySet<string> = new Set(lintEntries.map(({ code }) => code))
