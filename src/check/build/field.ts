import type { Filter } from '../../filter/filter.ts'
import { withoutSpans } from '../../filter/without-spans.ts'
import { operatorOf } from '../../language/operator-of.ts'
import { type Relation, relations } from '../../language/relations.ts'
import type { Schema } from '../../schema/schema.ts'
import { traceSchema } from '../../schema/trace-schema.ts'
import { templateText } from '../../source/source-text.ts'
import { parseFilterSource } from '../parse-filter.ts'
import type { ConditionsOf, TypeAt } from './conditions.ts'
import { requireScalar } from './require-scalar.ts'
import { requireUnicode } from './require-unicode.ts'

/** Names a field by a path (`attributes.status`), or a key as data by its scope and itself. */
export type FieldNamer<S extends Schema> = {
  <const Path extends string>(path: Path): ConditionsOf<TypeAt<S, Path>>
  <const Scope extends string, const Key extends string>(
    scope: Scope,
    key: Key,
  ): ConditionsOf<TypeAt<S, `${Scope}.${Key}`>>
}

/**
 * The conditions on the fields of a schema; each gives the filter that its text gives in the dialect `extended`, and
 * throws TypeError for a field that the schema lacks or a value that the field does not take.
 */
export function fieldsOf<const S extends Schema>(schema: S): FieldNamer<S> {
  return ((first: string, key?: string) => {
    const path = key === undefined ? splitPath(first) : { scope: first, key }
    return conditionsOn(path, schema)
  }) as FieldNamer<S>
}

/** The conditions on the fields of traces. */
export const field: FieldNamer<typeof traceSchema> = fieldsOf(traceSchema)

interface Path {
  /** Absent where the path has no prefix. */
  readonly scope?: string
  readonly key: string
}

function splitPath(path: string): Path {
  const [, scope, key = path] = /^([^.]*)\.(.*)$/s.exec(path) ?? []
  const unquoted = /^`[^`]*`$/.test(key) ? key.slice(1, -1) : key
  return scope === undefined ? { key: unquoted } : { scope, key: unquoted }
}

/** One function for each relation, named after it, and the two of presence. */
function conditionsOn(path: Path, schema: Schema) {
  const condition = (operator: string, values: readonly unknown[]) =>
    buildCondition(path, operator, values, schema)
  const byRelation = Object.entries(relations).map(([relation, { operand }]) => [
    relation,
    (value: unknown) => {
      const what = `The value of ${showPath(path)}`
      const scalar = operand === 'list' ? requireScalars(value, what) : requireScalar(value, what)
      return condition(operatorOf[relation as Relation], [scalar])
    },
  ])
  return {
    ...Object.fromEntries(byRelation),
    isPresent: () => condition('IS NOT NULL', []),
    isMissing: () => condition('IS NULL', []),
  }
}

function requireScalars(values: unknown, what: string): unknown {
  if (!Array.isArray(values) || values.length === 0) {
    throw new TypeError(`${what} is no list of values; give an array of one or more.`)
  }
  return values.map((value) => requireScalar(value, what))
}

function buildCondition(path: Path, operator: string, values: readonly unknown[], schema: Schema): Filter {
  const { scope, key } = path
  const [field, holes] =
    scope === undefined
      ? [[key], values]
      : [
          [`${scope}.`, ''],
          [key, ...values],
        ]
  requireName(scope ?? key, path)
  requireUnicode(key, `The key of ${showPath(path)}`)
  const last = `${field.at(-1)} ${operator}`
  const source = templateText([...field.slice(0, -1), ...(values.length === 0 ? [last] : [`${last} `, ''])])
  const { filter, diagnostics } = parseFilterSource(source, holes, { dialect: 'extended', schema })
  if (filter !== undefined) return withoutSpans(filter)
  const fault = diagnostics.find(({ severity }) => severity === 'error')
  const message = fault?.message.replaceAll(firstHole, key)
  throw new TypeError(`The condition on ${showPath(path)} is wrong: ${message}`)
}

/** What a message shows in the place of the key. */
const firstHole = templateText(['', '']).text

/** What stands in the text itself must be no more than a name. */
function requireName(name: string, path: Path): void {
  if (/^[A-Za-z_]\w*$/.test(name)) return
  throw new TypeError(
    `${showPath(path)} names no field; give a path such as 'attributes.status', or a scope and a key.`,
  )
}

function showPath({ scope, key }: Path): string {
  return JSON.stringify(scope === undefined ? key : `${scope}.${key}`)
}
