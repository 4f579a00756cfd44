import type { Filter, Scalar } from '../../filter/filter.ts'
import type { ValueType } from '../../language/value-types.ts'
import type { Schema } from '../../schema/schema.ts'

/** The conditions on a field whose values are `Value`s. A field that is missing satisfies only `isMissing`. */
export interface Conditions<Value> {
  readonly equals: (value: Value) => Filter
  /** Has a value, and another one. */
  readonly differs: (value: Value) => Filter
  readonly below: (value: Value) => Filter
  readonly atMost: (value: Value) => Filter
  readonly above: (value: Value) => Filter
  readonly atLeast: (value: Value) => Filter
  readonly in: (values: readonly Value[]) => Filter
  /** Has a value, none of these. */
  readonly notIn: (values: readonly Value[]) => Filter
  readonly isPresent: () => Filter
  readonly isMissing: () => Filter
}

/** The conditions on a field that holds text. */
export interface TextConditions<Value = string> extends Conditions<Value> {
  /** Matches a pattern: `%` is any text, `_` one character, a backslash before them means themselves. */
  readonly like: (pattern: string) => Filter
  readonly notLike: (pattern: string) => Filter
  /** As `like`, ASCII case aside. */
  readonly ilike: (pattern: string) => Filter
  readonly notIlike: (pattern: string) => Filter
  /** Contains a match of a regular expression. */
  readonly matches: (regex: string) => Filter
  readonly notMatches: (regex: string) => Filter
}

/** The conditions on a field of a type; of a type that is not known here, all of them. */
export type ConditionsOf<Type extends ValueType> = [Type] extends ['text' | 'status']
  ? TextConditions
  : [Type] extends ['number' | 'duration']
    ? Conditions<number | bigint>
    : [Type] extends ['time']
      ? Conditions<number | bigint | Date>
      : TextConditions<Scalar | Date>

/** The type of the field at a path, or every type where the path is an alias or not a literal. */
export type TypeAt<S extends Schema, Path extends string> = Path extends `${infer Scope}.${infer Name}`
  ? Scope extends keyof S['scopes']
    ? TypeIn<S['scopes'][Scope], Name>
    : ValueType
  : ValueType

type TypeIn<Scope, Name extends string> = Scope extends {
  readonly fields: Readonly<Record<Name, { readonly type: infer Type extends ValueType }>>
}
  ? Type
  : Scope extends { readonly open: { readonly type: infer Type extends ValueType } }
    ? Type
    : ValueType
