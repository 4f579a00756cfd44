import type { Filter } from './filter.ts'

/** A function for each kind of filter: a new kind is a type error wherever one is missing. */
export type FilterCases<Result> = {
  readonly [Kind in Filter['kind']]: (filter: Extract<Filter, { kind: Kind }>) => Result
}

/** Calls the case of the filter's kind. */
export function matchFilter<Result>(filter: Filter, cases: FilterCases<Result>): Result {
  const handle = cases[filter.kind] as (filter: Filter) => Result
  return handle(filter)
}
