import { FilterError } from '../check/filter-error.ts'
import { type ParseOptions, parseFilter } from '../check/parse-filter.ts'
import { parseOrderBy } from '../check/parse-order-by.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { completeOrder } from '../filter/complete-order.ts'
import type { Filter, OrderKey } from '../filter/filter.ts'
import { joinFilters } from '../filter/join-filters.ts'
import { findExperiments } from './find-experiments.ts'
import { checkOptions } from './options/check-options.ts'
import { checkStore } from './options/check-store.ts'
import type { TokenBinding } from './page-token.ts'
import type { SearchOptions } from './search-options.ts'
import type { TraceQuery, TraceStore } from './trace-store.ts'

/** A warning that does not stop the search, and the text whose offsets its spans are. */
export interface SearchFinding {
  readonly text: string
  readonly diagnostic: Diagnostic
}

/** A search whose texts are checked: what every page of it has in common. */
export interface PreparedSearch {
  readonly query: Omit<TraceQuery, 'limit' | 'after'>
  readonly binding: TokenBinding
  readonly findings: readonly SearchFinding[]
}

/**
 * Checks the options of a search, and looks up the experiments that they name.
 * @throws FilterError where the dialect refuses the filter or a key of the order; SearchError where an experiment is
 * wrong; TypeError where an option is of the wrong kind.
 */
export async function prepareSearch(store: TraceStore, options: SearchOptions): Promise<PreparedSearch> {
  checkStore(store)
  checkOptions(options)
  options.signal?.throwIfAborted()
  const dialect = options.dialect ?? store.dialect
  const findings: SearchFinding[] = []
  const order = completeOrder(readOrder(options.orderBy ?? [], dialect, findings))
  const filter = joinFilters('and', [
    readFilter(options.filter, dialect, findings),
    ...timeConditions(options),
    ...idConditions(options),
  ])
  const experimentIds = await findExperiments(store, options)
  const experiments = experimentIds && { experimentIds }
  return {
    query: {
      filter,
      order,
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

function timeConditions({ since, until }: SearchOptions): Filter[] {
  const conditions: Filter[] = []
  if (since !== undefined) conditions.push(timeIs('atLeast', since))
  if (until !== undefined) conditions.push(timeIs('below', until))
  return conditions
}

function timeIs(relation: 'atLeast' | 'below', time: Date | number): Filter {
  return {
    kind: 'compare',
    field: { scope: 'attributes', name: 'timestamp_ms', type: 'time' },
    relation,
    value: Math.ceil(Number(time)),
  }
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
