import { completeOrder } from '../filter/complete-order.ts'
import type { Filter, OrderKey } from '../filter/filter.ts'
import type { Trace } from '../schema/trace.ts'
import { compareByOrder } from './predicate/compile-order.ts'
import { compilePredicate } from './predicate/compile-predicate.ts'

/** Which of the matching traces, and how. */
export interface FilterTracesOptions {
  /** By default, and where it leaves ties: the newest first, then by id, as in MLflow. */
  readonly orderBy?: readonly OrderKey[]
  /** By default all. */
  readonly maxResults?: number
}

/**
 * The traces that match, in order; the input keeps its own. The sessions that an assessment was made for are looked up
 * among all of them.
 * @throws TypeError where `maxResults` is no count, and as compilePredicate does.
 */
export function filterTraces(
  traces: Iterable<Trace>,
  filter: Filter,
  { orderBy = [], maxResults }: FilterTracesOptions = {},
): Trace[] {
  if (maxResults !== undefined && !(Number.isInteger(maxResults) && maxResults >= 0)) {
    throw new TypeError(`maxResults is a whole number, 0 or more; found ${maxResults}.`)
  }
  const scope = [...traces]
  const matches = compilePredicate(filter, { scope })
  const compare = compareByOrder(completeOrder(orderBy))
  return scope.filter(matches).sort(compare).slice(0, maxResults)
}
