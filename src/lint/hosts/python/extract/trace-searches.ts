/** Where a function takes its filters and its order. */
export interface SearchSignature {
  readonly filters: readonly string[]
  readonly orders: readonly string[]
  /** Of the filter, where it can be given without its name. */
  readonly filterPosition?: number
  readonly orderPosition?: number
  /** It searches traces; the others keep a filter for later. */
  readonly searches: boolean
}

/** The functions and methods of MLflow that take filters of traces, by their last names. */
export const traceSearches: Readonly<Record<string, SearchSignature>> = {
  search_traces: {
    filters: ['filter_string', 'filter'],
    orders: ['order_by'],
    filterPosition: 1,
    orderPosition: 3,
    searches: true,
  },
  find_completed_sessions: {
    filters: ['filter_string', 'filter'],
    orders: [],
    filterPosition: 4,
    searches: true,
  },
  ScorerSamplingConfig: { filters: ['filter_string'], orders: [], filterPosition: 1, searches: false },
  ScorerScheduleConfig: { filters: ['filter_string'], orders: [], filterPosition: 3, searches: false },
}

/** A function that was named in the configuration. */
export const configuredSearch: SearchSignature = {
  filters: ['filter_string', 'filter'],
  orders: ['order_by'],
  searches: true,
}
