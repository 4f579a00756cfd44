import { FilterError } from '../check/filter-error.ts'
import { type ParseOptions, parseFilter } from '../check/parse-filter.ts'
import { parseOrderBy } from '../check/parse-order-by.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { completeOrder } from '../filter/complete-order.ts'
import type { Filter, OrderKey } from '../filter/filter.ts'
import { joinFilters } from '../filter/join-filters.ts'
import { readExperimentIds } from './experiment-ids.ts'
import type { TokenBinding } from './page-token.ts'
import { SearchError } from './search-error.ts'
import type { SearchOptions } from './search-options.ts'
import type { TraceQuery, TraceStore } from './trace-store.ts'

/** A warning that does not stop the search, and the text whose offsets its spans are. */
export interface SearchFinding {
  readonly text: string
  readonly diagnostic: Diagnostic
}

/** A search whose texts are checked: what every page of it has in common. */
export interface PreparedSearch {
  readonly query: TraceQuery
  readonly binding: TokenBinding
  readonly findings: readonly SearchFinding[]
}

/**
 * Checks the options of a search.
 * @throws FilterError where the dialect refuses the filter or a key of the order; SearchError where a limit or an id is
 * wrong; TypeError where an option is of the wrong kind.
 */
export function prepareSearch(store: TraceStore, options: SearchOptions): PreparedSearch {
  const dialect = options.dialect ?? store.dialect
  const limit = readMaxResults(options.maxResults)
  const experiments = options.experimentIds && { experimentIds: readExperimentIds(options.experimentIds) }
  const findings: SearchFinding[] = []
  const order = completeOrder(readOrder(options.orderBy ?? [], dialect, findings))
  const filter = joinFilters('and', [readFilter(options.filter, dialect, findings), ...idConditions(options)])
  return {
    query: {
      filter,
      order,
      limit,
      ...experiments,
      ...(options.includeSpans && { includeSpans: true }),
      ...(options.signal && { signal: options.signal }),
    },
    binding: {
      filter,
      order,
      dialect: typeof dialect === 'string' ? dialect : dialect.name,
      ...experiments,
      ...(store.cursors && { cursors: store.cursors }),
    },
    findings,
  }
}

type Dialect = NonNullable<ParseOptions['dialect']>

const defaultMaxResults = 100
const greatestMaxResults = 50_000

function readMaxResults(maxResults = defaultMaxResults): number {
  if (Number.isInteger(maxResults) && maxResults >= 1 && maxResults <= greatestMaxResults) return maxResults
  throw new SearchError('max-results', `maxResults is an integer from 1 to 50000; found ${maxResults}.`)
}

function readFilter(
  filter: string | Filter | undefined,
  dialect: Dialect,
  findings: SearchFinding[],
): Filter {
  if (filter === undefined || filter === '') return everything
  if (typeof filter !== 'string') return filter
  const parsed = parseFilter(filter, { dialect })
  if (parsed.filter === undefined) throw new FilterError(filter, parsed.diagnostics)
  findings.push(...parsed.diagnostics.map((diagnostic) => ({ text: filter, diagnostic })))
  return parsed.filter
}

const everything: Filter = { kind: 'constant', value: true }

function readOrder(
  orderBy: NonNullable<SearchOptions['orderBy']>,
  dialect: Dialect,
  findings: SearchFinding[],
): readonly OrderKey[] {
  if (!Array.isArray(orderBy))
    throw new TypeError(`orderBy takes a list, such as ['timestamp DESC']; found ${typeof orderBy}`)
  if (!isTexts(orderBy)) return orderBy
  const { order, diagnostics } = parseOrderBy(orderBy, { dialect })
  const found = diagnostics.map(({ key, diagnostic }) => ({ text: orderBy[key] ?? '', diagnostic }))
  if (order === undefined) throw refusedKey(found)
  findings.push(...found)
  return order
}

function isTexts(orderBy: NonNullable<SearchOptions['orderBy']>): orderBy is readonly string[] {
  return orderBy.every((key) => typeof key === 'string')
}

/** The error of the first key that is refused; the findings of one text share their offsets. */
function refusedKey(findings: readonly SearchFinding[]): FilterError {
  const text = findings.find(({ diagnostic }) => diagnostic.severity === 'error')?.text ?? ''
  return new FilterError(
    text,
    findings.filter((one) => one.text === text).map((one) => one.diagnostic),
  )
}

function idConditions({ runId, modelId }: SearchOptions): Filter[] {
  const conditions: Filter[] = []
  if (runId) conditions.push({ kind: 'some', of: 'runs', where: equals('run', 'id', runId) })
  if (modelId) conditions.push(equals('metadata', 'mlflow.modelId', modelId))
  return conditions
}

function equals(scope: string, name: string, value: string): Filter {
  return { kind: 'compare', field: { scope, name, type: 'text' }, relation: 'equals', value }
}
