import { checkOptions } from './options/check-options.ts'
import type { RowOptions } from './rows/row-options.ts'
import { type RowShape, rowShape } from './rows/row-shape.ts'
import type { SearchOptions } from './search-options.ts'

/** A search whose traces are wanted as they are. */
export interface ListRequest extends SearchOptions {
  readonly returnType?: 'list' | undefined
}

/** A search whose traces are wanted as flat records. Spans are read where the columns are of them. */
export interface RowRequest extends SearchOptions, RowOptions {
  readonly returnType: 'rows'
}

/** What is to be found, and the shape of its rows; without one, traces are wanted. */
export interface SearchRequest {
  readonly search: SearchOptions
  readonly shape?: RowShape
}

/**
 * Checks in what form a search is wanted.
 * @throws SearchError where a column or an extract field is wrong; TypeError where an option is of the wrong kind, or
 * options do not go together.
 */
export function readRequest(request: ListRequest | RowRequest): SearchRequest {
  checkOptions(request)
  if (request.returnType === 'rows') return { search: withSpans(request), shape: rowShape(request) }
  const { returnType = 'list' } = request
  if (returnType !== 'list') {
    throw new TypeError(`returnType is 'list' or 'rows'; found ${JSON.stringify(returnType)}`)
  }
  const ofRows = rowOptions.find((name) => (request as RowOptions)[name] !== undefined)
  if (ofRows !== undefined) throw new TypeError(`${ofRows} is about rows; give returnType: 'rows' with it`)
  return { search: request }
}

const rowOptions = ['extractFields', 'columns', 'columnNames'] as const satisfies (keyof RowOptions)[]

function withSpans(request: RowRequest): SearchOptions {
  const { returnType: _, columnNames: __, columns: ___, extractFields, ...search } = request
  if (search.includeSpans === false && extractFields?.length) {
    throw new TypeError('extractFields reads spans; leave includeSpans: false out')
  }
  return { ...search, includeSpans: search.includeSpans ?? rowShape(request).ofSpans }
}
