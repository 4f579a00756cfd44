import { SearchError } from '../search-error.ts'
import type { TableColumns } from './table-columns.ts'

/**
 * The columns of MLflow's tables that can be relied on, of those that there are. One of its migrations moved names,
 * sessions, usage and the numbers of assessments into columns of their own. A tool of MLflow's may add these beforehand,
 * when they are not kept up yet: they count where there is a table that the migration itself adds.
 * @throws SearchError where the tables are not MLflow's, or too old to have traces.
 */
export function mlflowColumns(found: TableColumns, database = 'The database'): TableColumns {
  for (const [table, columns] of Object.entries(requiredColumns)) {
    const missing = columns.find((column) => !found.get(table)?.has(column))
    if (missing === undefined) continue
    const what = found.has(table)
      ? `the table ${table} has no column ${missing}`
      : `there is no table ${table}`
    throw new SearchError('store', `${database} has none of MLflow's traces: ${what}.`)
  }
  return found.has(markOfMoved) ? found : withoutColumns(found, movedColumns)
}

/** What there is of traces in MLflow since it has them. */
const requiredColumns: Readonly<Record<string, readonly string[]>> = {
  trace_info: ['request_id', 'experiment_id', 'timestamp_ms', 'execution_time_ms', 'status'],
  trace_tags: ['request_id', 'key', 'value'],
  trace_request_metadata: ['request_id', 'key', 'value'],
  experiments: ['experiment_id', 'name'],
}

const markOfMoved = 'sql_trace_metric_daily_rollups'

const movedColumns: Readonly<Record<string, readonly string[]>> = {
  trace_info: [
    'trace_name',
    'session_id',
    'input_tokens',
    'output_tokens',
    'total_tokens',
    'cache_read_input_tokens',
    'cache_creation_input_tokens',
    'cache_creation_input_tokens_above_1hr',
    'input_cost',
    'output_cost',
    'total_cost',
  ],
  assessments: ['experiment_id', 'trace_timestamp_ms', 'aggregate_value', 'is_numeric_value'],
}

function withoutColumns(
  found: TableColumns,
  removed: Readonly<Record<string, readonly string[]>>,
): TableColumns {
  return new Map(
    [...found].map(([table, columns]) => [
      table,
      new Set([...columns].filter((column) => !removed[table]?.includes(column))),
    ]),
  )
}
