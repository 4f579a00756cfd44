import type { TraceState } from '../../schema/trace.ts'
import type { DatabricksColumns } from './databricks-columns.ts'

/** A trace as a flat record with the columns of MLflow 3's own table; what is missing is `null`. */
export interface TraceRow {
  readonly trace_id: string
  /** The whole trace as JSON, which `traceFromJson` and MLflow's `Trace.from_json` read. */
  readonly trace: string
  readonly client_request_id: string | null
  readonly state: TraceState
  /** ms since the epoch. */
  readonly request_time: number
  /** ms; `null` while the trace is in progress. */
  readonly execution_duration: number | null
  /** The inputs of the root span; where no spans are known, the preview, read as JSON where it is JSON. */
  readonly request: unknown
  /** The outputs of the root span, or the preview. */
  readonly response: unknown
  readonly trace_metadata: Readonly<Record<string, string | null>>
  readonly tags: Readonly<Record<string, string | null>>
  /** As exported files have them; empty where spans were not read. */
  readonly spans: readonly JsonRecord[]
  /** As exported files have them. */
  readonly assessments: readonly JsonRecord[]
}

/** An object of JSON. */
export type JsonRecord = Readonly<Record<string, unknown>>

/** The same under the names that the documentation of Databricks has, which are older and fewer. */
export type DatabricksRow = {
  readonly [Older in keyof DatabricksColumns]: TraceRow[DatabricksColumns[Older]]
}

/** The rows by the names of their columns. */
export interface RowsByNames {
  readonly mlflow: TraceRow
  readonly databricks: DatabricksRow
}

/** Which names columns have. */
export type ColumnNames = keyof RowsByNames
