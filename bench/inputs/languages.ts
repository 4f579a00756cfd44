import type { Condition } from './conditions.ts'

/** The conditions as a filter of this library, good in every dialect. */
export function asFilter(conditions: readonly Condition[]): string {
  return conditions
    .map(({ scope, name, operator, value }) => `${scope}.${name} ${operator} ${quoted(value, "'")}`)
    .join(' AND ')
}

/** The conditions in CEL. */
export function asCel(conditions: readonly Condition[]): string {
  return conditions
    .map((condition) => `${path(condition)} ${asSigns(condition)} ${quoted(condition.value, '"')}`)
    .join(' && ')
}

/** The conditions in JavaScript's notation, as subscript reads it. */
export function asScript(conditions: readonly Condition[]): string {
  return asCel(conditions)
}

/** The conditions in Lucene's notation, as liqe reads it. */
export function asLucene(conditions: readonly Condition[]): string {
  return conditions.map(asTerm).join(' AND ')
}

/** The conditions as a MongoDB query, which mingo and sift run. */
export function asMongo(conditions: readonly Condition[]): Record<string, unknown> {
  return { $and: conditions.map((one) => ({ [path(one)]: { [mongoOperators[one.operator]]: one.value } })) }
}

/** Where a field stands in a trace. */
function path({ scope, name }: Condition): string {
  return `info.${scope === 'attributes' ? attributes[name] : `${scope}.${name}`}`
}

const attributes: Readonly<Record<string, string>> = {
  status: 'state',
  execution_time_ms: 'executionDuration',
  timestamp_ms: 'requestTime',
}

function quoted(value: string | number, quote: string): string {
  return typeof value === 'number' ? String(value) : quote + value + quote
}

function asSigns({ operator }: Condition): string {
  return operator === '=' ? '==' : operator
}

function asTerm(condition: Condition): string {
  const { operator, value } = condition
  if (operator === '!=') return `NOT ${path(condition)}:${quoted(value, '"')}`
  return `${path(condition)}:${operator === '=' ? '' : operator}${quoted(value, '"')}`
}

const mongoOperators = {
  '=': '$eq',
  '!=': '$ne',
  '<': '$lt',
  '<=': '$lte',
  '>': '$gt',
  '>=': '$gte',
} as const
