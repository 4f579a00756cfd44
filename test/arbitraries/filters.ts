import fc from 'fast-check'
import type { CompareFilter, Field, Filter, OrderKey, Scalar, Value } from '../../src/filter/filter.ts'
import { type Relation, relations } from '../../src/language/relations.ts'
import { valueTypes } from '../../src/language/value-types.ts'
import {
  someKey,
  someNumber,
  somePattern,
  someRegex,
  someRun,
  someStatus,
  someText,
  someTraceId,
} from './values.ts'

const attributes: readonly Field[] = [
  { scope: 'attributes', name: 'status', type: 'status' },
  { scope: 'attributes', name: 'request_id', type: 'text' },
  { scope: 'attributes', name: 'client_request_id', type: 'text' },
  { scope: 'attributes', name: 'timestamp_ms', type: 'time' },
  { scope: 'attributes', name: 'execution_time_ms', type: 'duration' },
  { scope: 'attributes', name: 'end_time_ms', type: 'time' },
]

const knownKeys: readonly Field[] = [
  { scope: 'tags', name: 'mlflow.traceName', type: 'text' },
  { scope: 'metadata', name: 'mlflow.trace.session', type: 'text' },
  { scope: 'metadata', name: 'mlflow.sourceRun', type: 'text' },
]

const runId: Field = { scope: 'run', name: 'id', type: 'text' }

/** Fields of a trace: attributes, keys with a meaning of MLflow's, keys of the user's own. */
export const someField: fc.Arbitrary<Field> = fc.oneof(
  fc.constantFrom(...attributes),
  fc.constantFrom(...knownKeys),
  fc
    .tuple(fc.constantFrom('tags', 'metadata'), someKey)
    .map(([scope, name]): Field => ({ scope, name, type: 'text' })),
)

/** One condition on a trace: any relation that the field's type has, its presence, or one of its runs. */
export const conditions = conditionsWith(compares(runId))

/** Filters of traces, every kind of node among them, some levels deep. `relatedFilters` has those by what is related to them. */
export const filters = filtersOf(
  fc.oneof(
    { weight: 9, arbitrary: conditions },
    { weight: 1, arbitrary: fc.boolean().map((value): Filter => ({ kind: 'constant', value })) },
  ),
  0,
)

/** Those that the extended dialect has words for: nothing that is never true; and of runs the id, with `=`. */
export const sayableFilters = filtersOf(
  conditionsWith(
    someRun.map((value): CompareFilter => ({ kind: 'compare', field: runId, relation: 'equals', value })),
  ),
  1,
)

/** Orders of traces: no field twice. */
export const orders: fc.Arbitrary<readonly OrderKey[]> = fc.uniqueArray(
  fc.record({ field: someField, direction: fc.constantFrom('ascending', 'descending') }),
  { maxLength: 3, selector: ({ field }) => `${field.scope}.${field.name}` },
)

function conditionsWith(run: fc.Arbitrary<Filter>): fc.Arbitrary<Filter> {
  return fc.oneof(
    { weight: 6, arbitrary: someField.chain(compares) },
    { weight: 1, arbitrary: someField.map((field): Filter => ({ kind: 'present', field })) },
    { weight: 1, arbitrary: run.map((where): Filter => ({ kind: 'some', of: 'runs', where })) },
  )
}

/** Trees over leaves; `fewest` operands under AND and OR. */
export function filtersOf(leaf: fc.Arbitrary<Filter>, fewest: number): fc.Arbitrary<Filter> {
  return fc.letrec<{ filter: Filter; inner: Filter; operands: readonly Filter[] }>((tie) => ({
    filter: fc.oneof({ maxDepth: 3, withCrossShrink: true }, leaf, tie('inner')),
    inner: fc.oneof(
      tie('operands').map((operands): Filter => ({ kind: 'and', operands })),
      tie('operands').map((operands): Filter => ({ kind: 'or', operands })),
      tie('filter').map((operand): Filter => ({ kind: 'not', operand })),
    ),
    operands: fc.array(tie('filter'), { minLength: fewest, maxLength: 4 }),
  })).filter
}

/** Comparisons of a field by any relation that its type has; texts compare with `text` where that is given. */
export function compares(field: Field, text?: fc.Arbitrary<string>): fc.Arbitrary<CompareFilter> {
  const storage = valueTypes[field.type].storage
  const names = Object.keys(relations) as Relation[]
  const allowed = names.filter((name) => storage === 'text' || isForNumbers(name))
  return fc
    .constantFrom(...allowed)
    .chain((relation) =>
      valueFor(relation, text ?? scalarFor(field)).map(
        (value): CompareFilter => ({ kind: 'compare', field, relation, value }),
      ),
    )
}

function isForNumbers(relation: Relation): boolean {
  const { operand } = relations[relation]
  return operand === 'scalar' || operand === 'list'
}

function valueFor(relation: Relation, scalar: fc.Arbitrary<Scalar>): fc.Arbitrary<Value> {
  return {
    scalar,
    list: fc.array(scalar, { minLength: 1, maxLength: 3 }),
    pattern: somePattern,
    regex: someRegex,
  }[relations[relation].operand]
}

function scalarFor(field: Field): fc.Arbitrary<Scalar> {
  if (valueTypes[field.type].storage === 'number') return someNumber
  if (field.name === 'mlflow.sourceRun' || field === runId) return someRun
  if (field.name === 'request_id') return someTraceId
  return field.name === 'status' ? someStatus : someText
}
