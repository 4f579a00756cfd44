import { UnsupportedFilterError } from '../../../src/backends/sql/unsupported-filter-error.ts'

/** Whether an engine refuses a regular expression that it does not read as Python does. */
export function isRegexRefusal(error: unknown): boolean {
  return error instanceof UnsupportedFilterError && /regular expression/.test(error.message)
}
