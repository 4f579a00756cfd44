import type { Filter } from './filter.ts'

/** A function for each kind of filter: a new kind is a type error wherever one is missing. */
export type FilterCases<Result> = {
  readonly [Kind in Filter['kind']]: (filter: Extract<Filter, { kind: Kind }>) => Result
}

/**
 * Calls the case of the filter's kind.
 * @throws TypeError where the caller's filter is none.
 */
export function matchFilter<Result>(filter: Filter, cases: FilterCases<Result>): Result {
  const handle = cases[filter.kind] as ((filter: Filter) => Result) | undefined
  if (handle === undefined) {
    const known = Object.keys(cases).join(', ')
    throw new TypeError(`A filter has no kind ${JSON.stringify(filter.kind)}; expected one of ${known}.`)
  }
  return handle(filter)
}
