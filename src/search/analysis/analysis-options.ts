import type { SearchOptions } from '../search-options.ts'

/** Which traces an analysis looks at; what is absent asks for nothing. */
export interface AnalysisOptions
  extends Pick<
    SearchOptions,
    | 'filter'
    | 'dialect'
    | 'experimentIds'
    | 'experimentNames'
    | 'since'
    | 'until'
    | 'runId'
    | 'modelId'
    | 'signal'
  > {
  /** The clock, ms since the epoch; by default the system's. */
  readonly now?: (() => number) | undefined
}
