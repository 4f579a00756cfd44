/** The columns as the documentation of Databricks names and orders them, and what MLflow 3 calls each. */
export const databricksColumns = {
  request_id: 'trace_id',
  trace: 'trace',
  timestamp_ms: 'request_time',
  status: 'state',
  execution_time_ms: 'execution_duration',
  request: 'request',
  response: 'response',
  request_metadata: 'trace_metadata',
  spans: 'spans',
  tags: 'tags',
} as const

/** MLflow's names by those of Databricks. */
export type DatabricksColumns = typeof databricksColumns
