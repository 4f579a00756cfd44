import { createQueryId } from 'kysely'
import { engineRules } from './engines.ts'
import { type SearchStatement, searchNode } from './search-node.ts'
import { UnsupportedFilterError } from './unsupported-filter-error.ts'

/** SQL text and the values of its parameters, in their order. Whole numbers are of type `bigint`. */
export interface CompiledSearch {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/**
 * One portable statement that finds the ids of entities in order; its rows are those of `searchNode`.
 * @throws UnsupportedFilterError where SQL cannot say the filter or the order.
 */
export function compileSearch(options: SearchStatement): CompiledSearch {
  const { compiler, mostParameters, title } = engineRules(options.engine)
  const { sql, parameters } = compiler.compileQuery(searchNode(options), createQueryId())
  if (parameters.length <= mostParameters) return { sql, parameters }
  throw new UnsupportedFilterError(
    `The filter needs ${parameters.length} parameters; ${title} takes ${mostParameters} in a statement.`,
  )
}
