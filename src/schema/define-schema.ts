import { valueTypes } from '../language/value-types.ts'
import type { Schema, ScopeFacts } from './schema.ts'

/**
 * The schema of a caller's own entity, with its types kept.
 * @throws TypeError where names clash, or a scope, a type or a collection leads nowhere.
 */
export function defineSchema<const S extends Schema>(schema: S): S {
  const faults = [
    ...faultsOfScopes(schema.scopes),
    ...Object.entries(schema.scopes).flatMap(([scope, facts]) => faultsOfFields(scope, facts)),
    ...faultsOfCollections(schema),
  ]
  if (faults.length > 0) throw new TypeError(`The schema of "${schema.entity}" is wrong: ${faults.join(' ')}`)
  return schema
}

function faultsOfScopes(scopes: Schema['scopes']): readonly string[] {
  const names = Object.entries(scopes).flatMap(([scope, { aliases = [] }]) => [scope, ...aliases])
  return [
    ...(names.length === 0 ? ['It has no scope: give at least one.'] : []),
    ...clashes(names).map((name) => `Two scopes answer to "${name}": give each name and alias once.`),
    ...names
      .filter((name) => !/^[A-Za-z_]\w*$/.test(name))
      .map((name) => `The scope "${name}" is no plain name: use letters, digits and underscores.`),
  ]
}

function faultsOfFields(scope: string, { fields = {}, open }: ScopeFacts): readonly string[] {
  const entries = Object.entries(fields)
  const names = entries.flatMap(([field, { aliases = [] }]) => [field, ...aliases])
  return [
    ...(names.length === 0 && open === undefined
      ? [`"${scope}" is empty: give it fields or open keys.`]
      : []),
    ...(names.includes('') ? [`"${scope}" has a field without a name: give it one.`] : []),
    ...clashes(names).map(
      (name) => `Two fields of "${scope}" answer to "${name}": give each name and alias once.`,
    ),
    ...entries.flatMap(([field, { type }]) => faultsOfType(`"${scope}.${field}"`, type)),
    ...(open === undefined ? [] : faultsOfType(`keys of "${scope}"`, open.type)),
  ]
}

function faultsOfType(holder: string, type: string): readonly string[] {
  if (Object.hasOwn(valueTypes, type)) return []
  return [`The type of ${holder} is "${type}", which is unknown: use ${Object.keys(valueTypes).join(', ')}.`]
}

function faultsOfCollections({ scopes, collections }: Schema): readonly string[] {
  return Object.entries(collections)
    .filter(([, { scope }]) => !Object.hasOwn(scopes, scope))
    .map(
      ([name, { scope }]) =>
        `The collection "${name}" is of the scope "${scope}": there is none such, add it.`,
    )
}

function clashes(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
}
