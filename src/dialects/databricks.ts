import { type Dialect, noQuirks, type OperatorRules } from './dialect.ts'

const equality: OperatorRules = { '=': ['string'], '!=': ['string'] }

const numeric: OperatorRules = {
  '=': ['number'],
  '<': ['number'],
  '<=': ['number'],
  '>': ['number'],
  '>=': ['number'],
}

const timestamp = { scope: 'attributes', field: 'timestamp_ms', operators: numeric } as const
const executionTime = { scope: 'attributes', field: 'execution_time_ms', operators: numeric } as const

/** The documented language of Databricks: prefixes always, single quotes, AND only. */
export const databricks: Dialect = {
  name: 'databricks',
  title: 'Databricks',
  summary: 'The documented filter language of Databricks trace search',
  lexical: { doubledQuote: 'kept' },
  logic: { or: false, not: false, groups: false },
  and: 'strict',
  valueQuotes: ['single'],
  keyQuotes: ['backtick'],
  keys: 'segment',
  lists: 'values',
  likeEscape: 'none',
  scopes: {
    attributes: {
      prefixes: ['attributes'],
      fields: {
        status: { scope: 'attributes', field: 'status', operators: equality },
        name: { scope: 'tags', field: 'mlflow.traceName', operators: equality },
        timestamp_ms: timestamp,
        timestamp,
        execution_time_ms: executionTime,
        execution_time: executionTime,
        latency: executionTime,
      },
    },
    tags: { prefixes: ['tags'], open: { operators: equality } },
    metadata: { prefixes: ['metadata'], open: { operators: equality } },
  },
  order: {
    attributes: [
      'timestamp_ms',
      'timestamp',
      'execution_time_ms',
      'execution_time',
      'latency',
      'status',
      'name',
    ],
  },
  unsortable: [],
  conjunction: { oneSpan: false, lastRun: false },
  quirks: noQuirks,
}
