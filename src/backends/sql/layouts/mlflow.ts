import { sql } from 'kysely'
import type { CollectionPart, ColumnField, Layout, ObjectMember } from '../layout.ts'

/** Feedback and expectations that no later ones override. */
const assessments: CollectionPart = {
  table: 'assessments',
  owner: 'trace_id',
  only: { assessment_type: ['feedback', 'expectation'], valid: true },
  once: true,
  fields: {
    kind: text('assessment_type'),
    name: text('name'),
    value: text('value'),
    number: {
      kind: 'expression',
      type: 'double',
      nullable: true,
      expression: (table) =>
        sql`case when ${sql.ref(`${table}.is_numeric_value`)} = '1' then ${sql.ref(`${table}.aggregate_value`)} end`,
    },
  },
}

/** The tables of MLflow 3's tracking store. The name, the session, token usage and cost of a trace are columns. */
export const mlflowLayout: Layout = {
  name: 'mlflow',
  table: 'trace_info',
  id: 'request_id',
  experiment: 'experiment_id',
  timeline: 'timestamp_ms',
  scopes: {
    attributes: {
      fields: {
        request_id: text('request_id'),
        status: text('status'),
        timestamp_ms: { kind: 'column', column: 'timestamp_ms', type: 'integer' },
        execution_time_ms: { kind: 'column', column: 'execution_time_ms', type: 'integer', nullable: true },
        end_time_ms: {
          kind: 'expression',
          type: 'integer',
          expression: (table) =>
            sql`${sql.ref(`${table}.timestamp_ms`)} + coalesce(${sql.ref(`${table}.execution_time_ms`)}, 0)`,
        },
        client_request_id: nullableText('client_request_id'),
        experiment_id: { kind: 'column', column: 'experiment_id', type: 'integer' },
      },
    },
    tags: {
      fields: { 'mlflow.traceName': nullableText('trace_name') },
      keys: { table: 'trace_tags', owner: 'request_id', key: 'key', value: 'value' },
    },
    metadata: {
      fields: {
        'mlflow.trace.session': nullableText('session_id'),
        'mlflow.trace.tokenUsage': {
          kind: 'object',
          members: [
            integer('input_tokens'),
            integer('output_tokens'),
            integer('total_tokens'),
            integer('cache_read_input_tokens'),
            integer('cache_creation_input_tokens'),
            integer('cache_creation_input_tokens_above_1hr'),
          ],
        },
        'mlflow.trace.cost': {
          kind: 'object',
          members: [double('input_cost'), double('output_cost'), double('total_cost')],
        },
      },
      keys: { table: 'trace_request_metadata', owner: 'request_id', key: 'key', value: 'value' },
    },
  },
  collections: {
    spans: {
      scope: 'span',
      parts: [
        {
          table: 'spans',
          owner: 'trace_id',
          same: { experiment_id: 'experiment_id' },
          fields: {
            name: nullableText('name'),
            type: nullableText('type'),
            status: text('status'),
            content: text('content'),
            start_time_ns: { kind: 'column', column: 'start_time_unix_nano', type: 'integer' },
          },
        },
      ],
    },
    assessments: { scope: 'assessment', parts: [assessments] },
    sessionAssessments: {
      scope: 'assessment',
      parts: [
        { ...assessments, like: { assessment_metadata: '%"mlflow.trace.session":%' }, shared: 'session_id' },
      ],
    },
    runs: {
      scope: 'run',
      parts: [
        {
          table: 'trace_request_metadata',
          owner: 'request_id',
          only: { key: 'mlflow.sourceRun' },
          once: true,
          fields: { id: nullableText('value') },
        },
        {
          table: 'entity_associations',
          owner: 'source_id',
          only: { source_type: 'trace', destination_type: 'run' },
          once: true,
          fields: { id: text('destination_id') },
        },
      ],
    },
    prompts: {
      scope: 'prompt',
      parts: [
        {
          table: 'entity_associations',
          owner: 'source_id',
          only: { source_type: 'trace', destination_type: 'prompt_version' },
          once: true,
          fields: { id: text('destination_id') },
        },
      ],
    },
    issues: {
      scope: 'issue',
      parts: [
        {
          table: 'assessments',
          owner: 'trace_id',
          only: { assessment_type: 'issue' },
          once: true,
          fields: { id: text('name') },
        },
      ],
    },
  },
}

function text(column: string): ColumnField {
  return { kind: 'column', column, type: 'text' }
}

function nullableText(column: string): ColumnField {
  return { kind: 'column', column, type: 'text', nullable: true }
}

function integer(key: string): ObjectMember {
  return { key, column: key, type: 'integer' }
}

function double(key: string): ObjectMember {
  return { key, column: key, type: 'double' }
}
