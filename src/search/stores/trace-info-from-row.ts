import { formatPythonFloat } from '../../language/python-float.ts'
import { compareText } from '../../language/text-order.ts'
import type { TraceInfo } from '../../schema/trace.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { assessmentFromRow } from './assessment-from-row.ts'
import type { AssessmentTable, AssociationTable, EntryTable, TraceInfoTable } from './mlflow-tables.ts'

/** A row of MLflow's table `trace_info`, and the rows of the other tables that belong to it. */
export interface TraceInfoRow extends TraceInfoTable {
  readonly tags: Rows<Entry>
  readonly metadata: Rows<Entry>
  readonly assessments?: Rows<AssessmentTable>
  readonly links?: Rows<Link>
}

/** Rows inside a row: drivers answer JSON as its text, or read it. */
type Rows<Row> = string | readonly Row[]
type Entry = Pick<EntryTable, 'key' | 'value'>
type Link = Pick<AssociationTable, 'destination_type' | 'destination_id'>

/**
 * The info that MLflow answers for the row. It keeps the name, the session, token usage and cost in columns, which
 * count, whatever the tags and metadata say; older ones have no such columns.
 */
export function traceInfoFromRow(row: TraceInfoRow): TraceInfo {
  const links = readRows(row.links)
  return withoutUndefined({
    traceId: row.request_id,
    clientRequestId: row.client_request_id ?? undefined,
    traceLocation: {
      type: 'MLFLOW_EXPERIMENT',
      mlflowExperiment: { experimentId: String(row.experiment_id) },
    },
    requestTime: Number(row.timestamp_ms),
    executionDuration: row.execution_time_ms === null ? undefined : Number(row.execution_time_ms),
    state: row.status,
    requestPreview: row.request_preview ?? undefined,
    responsePreview: row.response_preview ?? undefined,
    tags: mergeEntries(readRows(row.tags), { 'mlflow.traceName': row.trace_name }),
    traceMetadata: mergeEntries(readRows(row.metadata), {
      'mlflow.trace.session': row.session_id,
      'mlflow.trace.tokenUsage': writeColumns(row, tokenColumns, String),
      'mlflow.trace.cost': writeColumns(row, costColumns, (value) => formatPythonFloat(Number(value))),
    }),
    assessments: readRows(row.assessments).map(assessmentFromRow).sort(byTime),
    linkedRuns: linksTo(links, 'run'),
    linkedPrompts: linksTo(links, 'prompt_version'),
  })
}

const tokenColumns = [
  'input_tokens',
  'output_tokens',
  'total_tokens',
  'cache_read_input_tokens',
  'cache_creation_input_tokens',
  'cache_creation_input_tokens_above_1hr',
] as const satisfies readonly (keyof TraceInfoTable)[]

const costColumns = [
  'input_cost',
  'output_cost',
  'total_cost',
] as const satisfies readonly (keyof TraceInfoTable)[]

function readRows<Row>(rows: Rows<Row> = []): readonly Row[] {
  return typeof rows === 'string' ? JSON.parse(rows) : rows
}

function mergeEntries(
  entries: readonly Entry[],
  columns: Readonly<Record<string, string | null | undefined>>,
): Readonly<Record<string, string | null>> {
  const kept = entries.filter(({ key }) => !Object.hasOwn(columns, key) || columns[key] === undefined)
  return Object.fromEntries([
    ...kept.map(({ key, value }) => [key, value]),
    ...Object.entries(columns).filter(([, value]) => typeof value === 'string'),
  ])
}

/** The JSON text that MLflow makes of columns: `null` where all of them are NULL, nothing where there are none. */
function writeColumns<Name extends keyof TraceInfoTable>(
  row: TraceInfoTable,
  names: readonly Name[],
  write: (value: NonNullable<TraceInfoTable[Name]>) => string,
): string | null | undefined {
  if (names.every((name) => row[name] === undefined)) return undefined
  const members = names.flatMap((name) => {
    const value = row[name]
    return value === null || value === undefined ? [] : [`"${name}": ${write(value)}`]
  })
  return members.length === 0 ? null : `{${members.join(', ')}}`
}

function byTime(one: { createTime?: number; assessmentId: string }, other: typeof one): number {
  return (one.createTime ?? 0) - (other.createTime ?? 0) || compareText(one.assessmentId, other.assessmentId)
}

function linksTo(links: readonly Link[], type: string): readonly string[] {
  const ids = links.filter((link) => link.destination_type === type).map((link) => link.destination_id)
  return ids.sort(compareText)
}
