import { SearchError } from './search-error.ts'

/** The most traces that a store is asked for at once. */
export const greatestPage = 50_000

/**
 * How many traces are wanted at most.
 * @throws SearchError where that is no count.
 */
export function readMaxResults(maxResults: number = Number.POSITIVE_INFINITY): number {
  if (maxResults === Number.POSITIVE_INFINITY) return maxResults
  if (Number.isSafeInteger(maxResults) && maxResults >= 1) return maxResults
  throw new SearchError(
    'max-results',
    `maxResults is a whole number from 1 on, or absent for all; found ${maxResults}.`,
  )
}

/**
 * How many traces a page has.
 * @throws SearchError where that is no count, or more than a page holds.
 */
export function readPageSize(maxResults: number = usualPage): number {
  if (Number.isInteger(maxResults) && maxResults >= 1 && maxResults <= greatestPage) return maxResults
  throw new SearchError(
    'max-results',
    `maxResults is the size of a page, an integer from 1 to ${greatestPage}; found ${maxResults}.`,
  )
}

const usualPage = 1000
