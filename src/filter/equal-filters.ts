import type { Filter } from './filter.ts'
import { filterKey } from './filter-key.ts'

/** Whether two filters are the same, spans aside. */
export function equalFilters(one: Filter, other: Filter): boolean {
  return one === other || filterKey(one) === filterKey(other)
}
