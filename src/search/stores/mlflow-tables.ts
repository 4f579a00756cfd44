/** An integer of 64 bits: `bigint` where a double may not hold it, or text where a driver reads it so. */
export type Integer = number | bigint | string

/** The columns of MLflow's tables that traces are made of, and the names of experiments. */
export interface MlflowTables {
  readonly trace_info: TraceInfoTable
  readonly trace_tags: EntryTable
  readonly trace_request_metadata: EntryTable
  readonly assessments: AssessmentTable
  readonly entity_associations: AssociationTable
  readonly spans: SpanTable
  readonly experiments: ExperimentTable
}

export interface TraceInfoTable {
  readonly request_id: string
  readonly experiment_id: Integer
  readonly timestamp_ms: Integer
  readonly execution_time_ms: Integer | null
  readonly status: string
  readonly client_request_id: string | null
  readonly request_preview: string | null
  readonly response_preview: string | null
  readonly trace_name: string | null
  readonly session_id: string | null
  readonly input_tokens: Integer | null
  readonly output_tokens: Integer | null
  readonly total_tokens: Integer | null
  readonly cache_read_input_tokens: Integer | null
  readonly cache_creation_input_tokens: Integer | null
  readonly cache_creation_input_tokens_above_1hr: Integer | null
  readonly input_cost: number | null
  readonly output_cost: number | null
  readonly total_cost: number | null
}

export interface EntryTable {
  readonly request_id: string
  readonly key: string
  readonly value: string | null
}

export interface AssessmentTable {
  readonly assessment_id: string
  readonly trace_id: string
  readonly name: string
  readonly assessment_type: string
  readonly value: string
  readonly error: string | null
  readonly created_timestamp: Integer
  readonly last_updated_timestamp: Integer
  readonly source_type: string
  readonly source_id: string | null
  readonly span_id: string | null
  readonly rationale: string | null
  readonly overrides: string | null
  readonly valid: boolean | number
  readonly assessment_metadata: string | null
}

export interface AssociationTable {
  readonly source_type: string
  readonly source_id: string
  readonly destination_type: string
  readonly destination_id: string
}

export interface SpanTable {
  readonly trace_id: string
  readonly span_id: string
  readonly parent_span_id: string | null
  readonly name: string | null
  readonly type: string | null
  readonly status: string
  readonly start_time_unix_nano: Integer
  readonly end_time_unix_nano: Integer | null
  readonly content: string
}

export interface ExperimentTable {
  readonly experiment_id: Integer
  readonly name: string
}
