/** The rows of a table of MLflow, as a SELECT over the drafts of the traces. */
export interface TableRows {
  readonly table: string
  readonly columns: readonly string[]
  readonly select: string
}

/**
 * What there is of every trace, in the order in which the primary keys grow, so that SQLite appends and never inserts
 * between: traces by time, as they come, tags and metadata by key and id.
 */
export const tableRows: readonly TableRows[] = [
  {
    table: 'trace_info',
    columns: [
      'request_id',
      'experiment_id',
      'timestamp_ms',
      'execution_time_ms',
      'status',
      'request_preview',
      'response_preview',
      'db_payload_generation',
      'trace_name',
      'session_id',
      'input_tokens',
      'output_tokens',
      'total_tokens',
    ],
    select: `
      SELECT draft.id, experiment, time, duration, status, replace(request, '#', number),
        CASE WHEN status = 'OK' THEN replace(response, '#', number) END, 1, function_name,
        printf('s-%d-%d', user, time / 3600000), tokens * 7 / 10, tokens - tokens * 7 / 10, tokens
      FROM draft JOIN operation ON operation.id = draft.operation ORDER BY draft.rowid`,
  },
  ...entries('trace_tags', {
    category: 'category',
    environment: 'environment',
    'mlflow.artifactLocation': `printf('mlflow-artifacts:/%d/traces/%s/artifacts', experiment, sorted.id)`,
    'mlflow.trace.spansLocation': `CASE WHEN has_spans THEN 'TRACKING_STORE' END`,
    operation: 'operation.operation',
    query_category: 'query_category',
    service_name: 'CASE WHEN is_service_named THEN service END',
    user_id: `printf('U%03d', user + 1)`,
    version: 'version',
  }),
  ...entries('trace_request_metadata', {
    'mlflow.source.name': 'source',
    'mlflow.trace_schema.version': `'3'`,
    'mlflow.user': 'person.name',
  }),
]

/** A value for each key; where that is NULL, the trace has no such key. */
function entries(table: string, values: Readonly<Record<string, string>>): readonly TableRows[] {
  return Object.entries(values).map(([key, value]) => ({
    table,
    columns: ['key', 'value', 'request_id'],
    select: `
      SELECT '${key}', ${value} AS entry, sorted.id
      FROM sorted JOIN operation ON operation.id = sorted.operation JOIN person ON person.id = sorted.user
      WHERE entry IS NOT NULL`,
  }))
}
