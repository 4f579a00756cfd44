import { timeUnits } from '../../filter/grouping.ts'
import { valueTypes } from '../../language/value-types.ts'

/** What an option takes. */
export interface OptionKind {
  readonly is: (value: unknown) => boolean
  /** What it takes, with an example. */
  readonly takes: string
}

const text = (example: string): OptionKind => ({ is: isText, takes: `a text, such as ${example}` })

const texts = (what: string, example: string): OptionKind => ({
  is: (value) => isListOf(value, isText),
  takes: `a list of ${what}, such as [${example}]`,
})

const call = (does: string): OptionKind => ({
  is: (value) => typeof value === 'function',
  takes: `a function that ${does}`,
})

const moment: OptionKind = { is: isMoment, takes: 'a Date or ms since the epoch' }
const amount: OptionKind = {
  is: (value) => typeof value === 'number' && value >= 0,
  takes: 'a number, 0 or more',
}

const fieldExample = "{ scope: 'tags', name: 'user_id', type: 'text' }"

/** The options of searches and of analyses. A name means the same everywhere. */
export const optionKinds = {
  filter: {
    is: (value) => isText(value) || (isRecord(value) && typeof value.kind === 'string'),
    takes: 'a text, such as "attributes.status = \'OK\'", or a filter that was compiled or built',
  },
  orderBy: {
    is: (value) => isListOf(value, isText) || isListOf(value, isOrderKey),
    takes: "a list of texts, such as ['timestamp_ms DESC'], or of keys that parseOrderBy gave",
  },
  dialect: { is: (value) => isText(value) || isRecord(value), takes: "a dialect, such as 'mlflow'" },
  maxResults: { is: (value) => typeof value === 'number', takes: 'a whole number, such as 100' },
  pageToken: { is: isText, takes: 'the nextPageToken of the page before, a text' },
  experimentIds: texts('ids as text', "'1'"),
  experimentNames: texts('names as text', "'Default'"),
  since: moment,
  until: moment,
  runId: text("'4f0a…'"),
  modelId: text("'m-4f0a…'"),
  includeSpans: { is: (value) => typeof value === 'boolean', takes: 'true or false' },
  signal: {
    is: (value) => isRecord(value) && typeof value.throwIfAborted === 'function',
    takes: 'an AbortSignal, such as AbortSignal.timeout(5000) or the signal of an AbortController',
  },
  onProgress: call('is told how many traces there are so far'),
  columns: texts('names of columns', "'trace_id'"),
  extractFields: texts('fields of spans as text', "'chat.inputs.question'"),
  now: call('gives ms since the epoch, such as Date.now'),
  hours: amount,
  days: amount,
  thresholdMs: {
    is: (value) => typeof value === 'number' && !Number.isNaN(value),
    takes: 'a number of ms, such as 5000',
  },
  functionName: text("'process_payment'"),
  category: text("'data_retrieval'"),
  status: text("'ERROR'"),
  user: text("'alice@company.com'"),
  userField: { is: isField, takes: `a field, such as ${fieldExample}` },
  percentiles: {
    is: (value) => isListOf(value, (one) => typeof one === 'number'),
    takes: 'a list of numbers from 0 to 100, such as [50, 95, 99]',
  },
  groupBy: {
    is: isGrouping,
    takes: `{ kind: 'time', unit: 'hour' }, the same with 'day', or { kind: 'field', field: ${fieldExample} }`,
  },
  tagging: {
    is: (value) => isRecord(value) && isListOf(value.required, isText),
    takes: 'a tagging strategy, such as the config of what defineTagging gives',
  },
} as const satisfies Record<string, OptionKind>

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isListOf(value: unknown, isOne: (value: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne)
}

function isMoment(value: unknown): boolean {
  return (typeof value === 'number' || value instanceof Date) && Number.isFinite(Number(value))
}

function isField(value: unknown): boolean {
  if (!isRecord(value)) return false
  const { scope, name, type } = value
  return isText(scope) && isText(name) && isText(type) && Object.hasOwn(valueTypes, type)
}

function isOrderKey(value: unknown): boolean {
  return isRecord(value) && isField(value.field) && isText(value.direction)
}

function isGrouping(value: unknown): boolean {
  if (!isRecord(value)) return false
  const { kind, unit, field } = value
  return kind === 'time' ? isText(unit) && Object.hasOwn(timeUnits, unit) : kind === 'field' && isField(field)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
