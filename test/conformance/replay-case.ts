import { formatFilter } from '../../src/backends/format-filter.ts'
import { FilterError } from '../../src/check/filter-error.ts'
import { parseFilter } from '../../src/check/parse-filter.ts'
import type { Trace } from '../../src/schema/trace.ts'
import { greatestPage, readPageSize } from '../../src/search/result-limits.ts'
import { SearchError } from '../../src/search/search-error.ts'
import { searchTraces } from '../../src/search/search-traces.ts'
import type { TraceStore } from '../../src/search/trace-store.ts'
import { offsetOfToken } from './mlflow-page-token.ts'
import type { Outcome } from './outcome.ts'

/** A line of a corpus: a search, and MLflow's own answer. */
export interface Case {
  readonly id: string
  readonly group: string
  readonly filter: string | null
  readonly order_by?: readonly string[]
  /** `null`: all. */
  readonly experiment_ids: readonly string[] | null
  readonly max_results?: number
  /** MLflow's own: base64 of an offset. */
  readonly page_token?: string
  readonly ok: boolean
  /** Indexes into the traces in MLflow's default order. */
  readonly rows?: readonly number[]
  readonly error?: string
}

/** The way from the text to the traces: by SQL, in memory, or by SQL from the normalized text. */
export type Backend = 'sql' | 'memory' | 'text'

const dialect = 'mlflow'

/** Searches as the case says, in dialect `mlflow`, a page at a time. Of a page token, walks as many rows as it skips. */
export async function replayCase(one: Case, store: TraceStore, backend: Backend): Promise<Outcome> {
  try {
    const traces = await search(one, store, backend)
    return { kind: 'rows', ids: traces.map(({ info }) => info.traceId) }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if (error instanceof FilterError)
      return { kind: 'refused', message: error.message, codes: errorCodes(error) }
    if (refusals.some((refusal) => error instanceof refusal))
      return { kind: 'refused', message: error.message, codes: [] }
    if (error.name === 'UnsupportedFilterError' || (error instanceof TypeError && backend === 'memory'))
      return { kind: 'unsupported', message: error.message }
    throw error
  }
}

/** Besides a filter: a wrong limit, id or page token. */
const refusals = [SearchError, RangeError, SyntaxError]

function errorCodes({ diagnostics }: FilterError): readonly string[] {
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)
}

async function search(one: Case, store: TraceStore, backend: Backend): Promise<readonly Trace[]> {
  const written = one.filter ?? ''
  const options = {
    dialect,
    filter: backend === 'text' ? normalized(written) : written,
    ...(one.order_by === undefined ? {} : { orderBy: one.order_by }),
    ...(one.experiment_ids === null ? {} : { experimentIds: one.experiment_ids }),
  } as const
  const maxResults = readPageSize(one.max_results ?? greatestPage)
  const skipped = offsetOfToken(one.page_token ?? '')
  if (skipped === 0) return (await searchTraces(store, { ...options, maxResults })).traces
  const { nextPageToken } = await searchTraces(store, { ...options, maxResults: skipped })
  if (nextPageToken === undefined)
    return (await searchTraces(store, { ...options, maxResults, experimentIds: [] })).traces
  return (await searchTraces(store, { ...options, maxResults, pageToken: nextPageToken })).traces
}

/** The filter as this project writes it. */
function normalized(text: string): string {
  const { filter, diagnostics } = parseFilter(text, { dialect })
  if (filter === undefined) throw new FilterError(text, diagnostics)
  return formatFilter(filter, { dialect })
}
