import type { Filter } from '../filter/filter.ts'
import { FilterError } from './filter-error.ts'
import { type ParseOptions, parseFilter } from './parse-filter.ts'

/**
 * Parses and checks a filter.
 * @throws FilterError where the dialect refuses the text; it carries the diagnostics.
 */
export function compileFilter(text: string, options: ParseOptions = {}): Filter {
  const { filter, diagnostics } = parseFilter(text, options)
  if (filter === undefined) throw new FilterError(text, diagnostics)
  return filter
}
