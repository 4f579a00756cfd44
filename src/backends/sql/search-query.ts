import { createQueryId, createSelectQueryBuilder, type Kysely, type SelectQueryBuilder } from 'kysely'
import type { Scalar } from '../../filter/filter.ts'
import { type SearchStatement, searchNode } from './search-node.ts'

/** A row of a search: the id under the name of its column, and the values of the sort keys as `sort_0`, `sort_1` …. */
export type SearchRow = Readonly<Record<string, Scalar | null>>

/** The statement of `searchNode` as a query of a Kysely instance, plugins and all. */
export function searchQuery<DB>(
  db: Kysely<DB>,
  options: SearchStatement,
): SelectQueryBuilder<DB, never, SearchRow> {
  return createSelectQueryBuilder({
    queryId: createQueryId(),
    executor: db.getExecutor(),
    queryNode: searchNode(options),
  })
}
