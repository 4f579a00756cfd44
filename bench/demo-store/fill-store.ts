import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { type DraftTrace, experimentCount } from './draft-traces.ts'

/**
 * Writes traces into an empty SQLite database with MLflow's tables, as fast as it goes: nothing is safe from a power cut
 * until it returns.
 */
export function fillStore(database: DatabaseSync, traces: Iterable<DraftTrace>): void {
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF')
  database.exec('PRAGMA cache_size = -1000000; BEGIN')
  const experiment = inserter(database, 'experiments', ['experiment_id', 'name', 'lifecycle_stage'])
  for (let id = 1; id <= experimentCount; id++) experiment([BigInt(id), `experiment ${id}`, 'active'])
  const insert = traceInserter(database)
  for (const trace of traces) insert(trace)
  database.exec('COMMIT; PRAGMA journal_mode = DELETE; ANALYZE')
}

function traceInserter(database: DatabaseSync): (trace: DraftTrace) => void {
  const info = inserter(database, 'trace_info', infoColumns)
  const tag = inserter(database, 'trace_tags', ['request_id', 'key', 'value'])
  const metadata = inserter(database, 'trace_request_metadata', ['request_id', 'key', 'value'])
  const assessment = inserter(database, 'assessments', assessmentColumns)
  return (trace) => {
    info(infoCells(trace))
    for (const [key, value] of Object.entries(trace.tags)) tag([trace.id, key, value])
    for (const [key, value] of Object.entries(trace.metadata)) metadata([trace.id, key, value])
    if (trace.helpful !== undefined) assessment(assessmentCells(trace, trace.helpful))
  }
}

function inserter(
  database: DatabaseSync,
  table: string,
  columns: readonly string[],
): (cells: readonly SQLInputValue[]) => void {
  const holes = columns.map(() => '?').join(', ')
  const statement = database.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${holes})`)
  return (cells) => statement.run(...cells)
}

const infoColumns = [
  'request_id',
  'experiment_id',
  'timestamp_ms',
  'execution_time_ms',
  'status',
  'request_preview',
  'response_preview',
  'trace_name',
  'session_id',
  'input_tokens',
  'output_tokens',
  'total_tokens',
]

function infoCells(trace: DraftTrace): readonly SQLInputValue[] {
  const input = Math.round(trace.tokens * 0.7)
  return [
    trace.id,
    BigInt(trace.experiment),
    BigInt(trace.time),
    trace.duration === null ? null : BigInt(trace.duration),
    trace.status,
    trace.request,
    trace.response,
    trace.name,
    trace.session,
    BigInt(input),
    BigInt(trace.tokens - input),
    BigInt(trace.tokens),
  ]
}

const assessmentColumns = [
  'assessment_id',
  'trace_id',
  'name',
  'assessment_type',
  'value',
  'created_timestamp',
  'last_updated_timestamp',
  'source_type',
  'source_id',
  'valid',
  'experiment_id',
  'trace_timestamp_ms',
  'aggregate_value',
  'is_numeric_value',
]

function assessmentCells({ id, experiment, time }: DraftTrace, helpful: boolean): readonly SQLInputValue[] {
  const created = BigInt(time + 60_000)
  return [
    `a-${id.slice(3, 35)}`,
    id,
    'helpful',
    'feedback',
    String(helpful),
    created,
    created,
    'HUMAN',
    'customer',
    1n,
    BigInt(experiment),
    BigInt(time),
    helpful ? 1 : 0,
    0n,
  ]
}
