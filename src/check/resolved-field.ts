import type { FieldRules } from '../dialects/dialect.ts'
import type { Field } from '../filter/filter.ts'
import type { FieldSyntax } from '../syntax/tree.ts'
import { type CheckContext, textOf } from './check-context.ts'

/** A field that a dialect knows, and what it takes of it. */
export interface ResolvedField {
  readonly field: Field
  readonly rules: FieldRules
  /** The canonical prefix it was found under. */
  readonly prefix: string
  /** The name after the prefix, without quotes. */
  readonly key: string
  /** The path named another field, and is read as this one. */
  readonly rewritten: boolean
  /** As it stands in the text, for messages. */
  readonly written: string
  readonly syntax: FieldSyntax
}

/** Says whether a guess at a field would take the condition as it stands. */
export type Fits = (rules: FieldRules) => boolean

/** A resolved field; in an open scope the key stands for itself. */
export function resolved(
  prefix: string,
  key: string,
  rules: FieldRules,
  syntax: FieldSyntax,
  context: CheckContext,
  rewritten = false,
): ResolvedField {
  const scope = rules.scope ?? prefix
  const name = rules.field ?? key
  const facts = context.schema.scopes[scope]
  const type = facts?.fields?.[name]?.type ?? facts?.open?.type ?? 'text'
  return {
    field: { scope, name, type },
    rules,
    prefix,
    key,
    rewritten,
    written: textOf(context, syntax.span),
    syntax,
  }
}
