/** Which part of a search was wrong, or could not be done. */
export type SearchFault =
  | 'experiment-id'
  | 'experiment-name'
  | 'max-results'
  | 'page-token'
  | 'extract-field'
  | 'column'
  | 'store'
  | 'data'

/** A search that could not run for a reason in its input or its store; filters have `FilterError`. */
export class SearchError extends Error {
  override readonly name = 'SearchError'
  readonly fault: SearchFault

  constructor(fault: SearchFault, message: string, options?: ErrorOptions) {
    super(message, options)
    this.fault = fault
  }
}
