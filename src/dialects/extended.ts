import { valueTypes } from '../language/value-types.ts'
import type { Schema } from '../schema/schema.ts'
import { traceSchema } from '../schema/trace-schema.ts'
import { type Dialect, type FieldRules, noQuirks, type OperatorRules, type ScopeRules } from './dialect.ts'
import { mlflow } from './mlflow.ts'

const presence: OperatorRules = { 'IS NULL': [], 'IS NOT NULL': [] }

const text: OperatorRules = {
  '=': ['string'],
  '!=': ['string'],
  '<': ['string'],
  '<=': ['string'],
  '>': ['string'],
  '>=': ['string'],
  IN: ['list'],
  'NOT IN': ['list'],
  BETWEEN: ['string'],
  'NOT BETWEEN': ['string'],
  LIKE: ['string'],
  'NOT LIKE': ['string'],
  ILIKE: ['string'],
  'NOT ILIKE': ['string'],
  RLIKE: ['string'],
  'NOT RLIKE': ['string'],
  ...presence,
}

const numeric: OperatorRules = {
  '=': ['number'],
  '!=': ['number'],
  '<': ['number'],
  '<=': ['number'],
  '>': ['number'],
  '>=': ['number'],
  IN: ['list'],
  'NOT IN': ['list'],
  BETWEEN: ['number'],
  'NOT BETWEEN': ['number'],
  ...presence,
}

const operatorsOf = { text, number: numeric } as const

/**
 * The superset for people, over any schema: every operator on every field, OR, NOT, parentheses, `''` for a quote in a
 * string, a backslash before `%`, `_` or a backslash meant literally in LIKE. A prefix means what it says.
 */
export function extendedDialect(schema: Schema): Dialect {
  const related = new Set(Object.values(schema.collections).map((collection) => collection.scope))
  const own = Object.entries(schema.scopes).filter(([name]) => !related.has(name))
  return {
    name: 'extended',
    title: 'the extended dialect',
    summary: 'A superset for people: OR, NOT, parentheses, IN, BETWEEN, LIKE, IS NULL on every field',
    lexical: { doubledQuote: 'escape' },
    logic: { or: true, not: true, groups: true },
    and: 'strict',
    valueQuotes: ['single', 'double'],
    keyQuotes: ['backtick', 'double'],
    keys: 'segment',
    lists: 'values',
    likeEscape: 'backslash',
    ...(own[0] === undefined ? {} : { bareScope: own[0][0] }),
    scopes: Object.fromEntries(own.map(([name, facts]) => [name, scopeRules(name, facts)])),
    order: Object.fromEntries(own.map(([name, facts]) => [name, orderNames(facts)])),
    unsortable: [],
    conjunction: { oneSpan: true, lastRun: false },
    quirks: noQuirks,
  }
}

type ScopeFacts = Schema['scopes'][string]

function scopeRules(scope: string, { aliases = [], fields = {}, open }: ScopeFacts): ScopeRules {
  return {
    prefixes: [scope, ...aliases],
    fields: Object.fromEntries(
      Object.entries(fields).flatMap(([field, { type, aliases = [] }]) => {
        const rules: FieldRules = { scope, field, operators: operatorsOf[valueTypes[type].storage] }
        return [field, ...aliases].map((name) => [name, rules])
      }),
    ),
    ...(open === undefined ? {} : { open: { operators: operatorsOf[valueTypes[open.type].storage] } }),
  }
}

function orderNames({ fields = {}, open }: ScopeFacts): readonly string[] | true {
  if (open !== undefined) return true
  return Object.entries(fields).flatMap(([name, { aliases = [] }]) => [name, ...aliases])
}

const traceDialect = extendedDialect(traceSchema)
const { attributes } = traceDialect.scopes

/** The extended dialect of traces: also `name`, `run_id`, `prompt`, and MLflow's spans, assessments and issues. */
export const extended: Dialect = {
  ...traceDialect,
  scopes: {
    ...traceDialect.scopes,
    attributes: {
      prefixes: attributes?.prefixes ?? [],
      fields: {
        ...attributes?.fields,
        name: { scope: 'tags', field: 'mlflow.traceName', operators: text },
        run_id: { scope: 'metadata', field: 'mlflow.sourceRun', operators: text, special: 'run' },
        prompt: {
          scope: 'tags',
          field: 'mlflow.linkedPrompts',
          operators: { '=': ['string'] },
          special: 'prompt',
        },
        text: { scope: 'span', field: 'content', operators: text, special: 'span' },
      },
    },
    ...pick(mlflow.scopes, ['span', 'feedback', 'expectation', 'issue']),
  },
  order: { ...traceDialect.order, attributes: [...attributeOrder(), 'name', 'run_id'] },
}

function attributeOrder(): readonly string[] {
  const names = traceDialect.order.attributes
  return names === true || names === undefined ? [] : names
}

function pick(scopes: Dialect['scopes'], names: readonly string[]): Dialect['scopes'] {
  return Object.fromEntries(Object.entries(scopes).filter(([name]) => names.includes(name)))
}
