import { formatFilter } from '../../backends/format-filter.ts'
import type { DialectName } from '../../dialects/dialect.ts'
import type { TraceQuery, TraceStore } from '../trace-store.ts'
import { allExperiments } from './server/all-experiments.ts'
import { connectServer, type ServerOptions } from './server/connect-server.ts'
import { experimentByName } from './server/experiment-by-name.ts'
import { orderTexts } from './server/order-texts.ts'
import { readTraces } from './server/read-traces.ts'
import { searchEndpoint } from './server/search-endpoint.ts'
import { spanReader } from './server/span-reader.ts'

/** How to reach an MLflow server, and what language it is asked in. */
export interface MlflowServerOptions extends ServerOptions {
  /** The dialect of its filters, by default MLflow's. */
  readonly dialect?: DialectName
}

/**
 * Searches the traces of an MLflow server over its REST API: version 3, or version 2 where the server knows no other. The
 * server evaluates the filter, sorts and pages, so its pages count rows: what arrives meanwhile can shift them. It does
 * not say whether more traces follow a full page, so the last page can be empty.
 * @throws TypeError where the address or an option is of no use.
 */
export function mlflowServerStore(url: string, options: MlflowServerOptions = {}): TraceStore {
  const { dialect = 'mlflow' } = options
  const server = connectServer(url, options)
  const search = searchEndpoint(server)
  const readSpans = spanReader(server)
  const chooseExperiments = experimentChooser((signal) => allExperiments(server, signal))
  return {
    dialect,
    cursors: 'token',
    async search(query) {
      const filter = formatFilter(query.filter, { dialect })
      const orderBy = orderTexts(query.order, dialect)
      const experimentIds = await chooseExperiments(query)
      if (experimentIds.length === 0) return { traces: [] }
      const page = await readTraces(search, { filter, orderBy, experimentIds }, query)
      return query.includeSpans ? { ...page, traces: await readSpans(page.traces, query.signal) } : page
    },
    findExperiment: (name) => experimentByName(server, name),
  }
}

/**
 * A server wants the experiments named: where the query names none, all are listed for its first page, and are the same for
 * the pages that follow.
 */
function experimentChooser(
  list: (signal?: AbortSignal) => Promise<readonly string[]>,
): (query: TraceQuery) => Promise<readonly string[]> {
  let listed: readonly string[] | undefined
  return async ({ experimentIds, after, signal }) => {
    if (experimentIds !== undefined) return experimentIds.map(String)
    if (after === undefined || listed === undefined) listed = await list(signal)
    return listed
  }
}
