import type { Dialect, FieldRules, OperatorRules } from './dialect.ts'

const presence: OperatorRules = { 'IS NULL': [], 'IS NOT NULL': [] }

const text: OperatorRules = {
  '=': ['string'],
  '!=': ['string'],
  LIKE: ['string'],
  ILIKE: ['string'],
  RLIKE: ['string'],
}

const textOrList: OperatorRules = { ...text, IN: ['list'], 'NOT IN': ['list'] }

const textOrMissing: OperatorRules = { ...text, ...presence }

const numeric: OperatorRules = {
  '=': ['number', 'string'],
  '!=': ['number', 'string'],
  '<': ['number', 'string'],
  '<=': ['number', 'string'],
  '>': ['number', 'string'],
  '>=': ['number', 'string'],
}

const assessed: OperatorRules = {
  ...textOrMissing,
  '<': ['number'],
  '<=': ['number'],
  '>': ['number'],
  '>=': ['number'],
}

const search: OperatorRules = { LIKE: ['string'], ILIKE: ['string'] }

const attribute = (field: string, operators: OperatorRules): FieldRules => ({
  scope: 'attributes',
  field,
  operators,
})

const timestamp = attribute('timestamp_ms', numeric)
const executionTime = attribute('execution_time_ms', numeric)
const endTime = attribute('end_time_ms', numeric)

const name: FieldRules = { scope: 'tags', field: 'mlflow.traceName', operators: textOrMissing }

const run: FieldRules = {
  scope: 'metadata',
  field: 'mlflow.sourceRun',
  operators: textOrMissing,
  special: 'run',
}

const prompt: FieldRules = {
  scope: 'tags',
  field: 'mlflow.linkedPrompts',
  operators: { '=': ['string'] },
  special: 'prompt',
}

const content: FieldRules = { scope: 'span', field: 'content', operators: search, special: 'span' }

const usage: OperatorRules = { '=': ['string'], '!=': ['string'], ...presence }

const span = (field: string): FieldRules => ({
  scope: 'span',
  field,
  operators: textOrList,
  special: 'span',
})

/**
 * What open-source MLflow 3.17 accepts, with what it then means (measured against MLflow 3.17.2 with sqlparse 0.6.1):
 * `SearchTraceUtils` in `mlflow/utils/search_utils.py`, `search_traces` in the SQLAlchemy store.
 */
export const mlflow: Dialect = {
  name: 'mlflow',
  title: 'MLflow',
  summary: 'The filter language of open-source MLflow 3.17',
  lexical: { doubledQuote: 'kept' },
  logic: { or: false, not: false, groups: false },
  and: 'loose',
  valueQuotes: ['single', 'double'],
  keyQuotes: ['backtick', 'double', 'single', 'bracket'],
  keys: 'rest',
  lists: 'python',
  likeEscape: 'none',
  bareScope: 'attributes',
  scopes: {
    attributes: {
      prefixes: ['attributes', 'attribute', 'trace'],
      fields: {
        status: attribute('status', textOrList),
        timestamp_ms: timestamp,
        timestamp,
        execution_time_ms: executionTime,
        execution_time: executionTime,
        end_time_ms: endTime,
        end_time: endTime,
        request_id: attribute('request_id', textOrList),
        client_request_id: attribute('client_request_id', textOrList),
        name,
        run_id: run,
        prompt,
        text: content,
      },
    },
    tags: {
      prefixes: ['tags', 'tag'],
      fields: { 'mlflow.traceName': name, 'mlflow.linkedPrompts': prompt },
      open: { operators: textOrMissing },
    },
    metadata: {
      prefixes: ['metadata', 'request_metadata'],
      fields: {
        'mlflow.sourceRun': run,
        'mlflow.trace.tokenUsage': { operators: usage },
        'mlflow.trace.cost': { operators: usage },
      },
      open: { operators: textOrMissing },
    },
    span: {
      prefixes: ['span'],
      fields: { name: span('name'), type: span('type'), status: span('status'), content },
      open: { scope: 'span', field: 'content', operators: text, special: 'span-attribute' },
    },
    feedback: { prefixes: ['feedback'], open: { operators: assessed, special: 'feedback' } },
    expectation: { prefixes: ['expectation'], open: { operators: assessed, special: 'expectation' } },
    issue: { prefixes: ['issue'], fields: { id: { operators: { '=': ['string'] }, special: 'issue' } } },
  },
  order: {
    attributes: [
      'timestamp_ms',
      'timestamp',
      'execution_time_ms',
      'execution_time',
      'status',
      'name',
      'request_id',
      'experiment_id',
      'run_id',
    ],
    tags: true,
    metadata: true,
  },
  unsortable: ['span.content', 'metadata.mlflow.trace.tokenUsage', 'metadata.mlflow.trace.cost'],
  conjunction: { oneSpan: true, lastRun: true, spanTolerance: 10_000 },
  quirks: {
    rewrites: {
      name: { scope: 'attributes', field: 'name', spelling: 'attributes.name' },
      run_id: { scope: 'attributes', field: 'run_id', spelling: 'attributes.run_id' },
      prompt: { scope: 'attributes', field: 'prompt', spelling: 'attributes.prompt' },
      text: { scope: 'attributes', field: 'text', spelling: 'trace.text' },
      timestamp: { field: 'timestamp_ms' },
      execution_time: { field: 'execution_time_ms' },
      end_time: { field: 'end_time_ms' },
    },
    builtins: { timestamp: ['integer'], text: [] },
    reservedKey: /^(?:(?:in|case|values|using|from|as)\b|\d+(?:e-?\d+)?(?!\w))/i,
    upperCaseOperators: ['span'],
    notNull: 'one-space',
    orders: 'shell',
    aliases: true,
    blank: 'refused',
  },
}
