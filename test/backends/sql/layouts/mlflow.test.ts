import { expect, test } from 'vitest'
import type { FieldLayout } from '../../../../src/backends/sql/layout.ts'
import { mlflowLayout } from '../../../../src/backends/sql/layouts/mlflow.ts'
import { traceSchema } from '../../../../src/schema/trace-schema.ts'
import { sqliteDatabase } from '../sqlite-database.ts'

const { table, id, experiment, scopes, collections } = mlflowLayout

test('names columns that the tables have', () => {
  const columnInfo = sqliteDatabase().prepare(
    'select type, "notnull" from pragma_table_info(?) where name = ?',
  )
  const lost = namedColumns().filter(([table, column]) => columnInfo.get(table, column) === undefined)
  expect(lost).toEqual([])
})

test('says NULL of the columns that may be', () => {
  const columnInfo = sqliteDatabase().prepare('select "notnull" from pragma_table_info(?) where name = ?')
  const fields = Object.values(scopes).flatMap((scope) => Object.values(scope.fields ?? {}))
  const wrong = fields
    .filter((field) => field.kind === 'column')
    .filter(({ column, nullable = false }) => (columnInfo.get(table, column)?.notnull === 0) !== nullable)
  expect(wrong).toEqual([])
})

test('says NULL of the columns of what is related that may be', () => {
  const columnInfo = sqliteDatabase().prepare('select "notnull" from pragma_table_info(?) where name = ?')
  const parts = Object.values(collections).flatMap((collection) => collection.parts)
  const wrong = parts.flatMap(({ table, fields }) =>
    Object.values(fields)
      .filter((field) => field.kind === 'column')
      .filter(({ column, nullable = false }) => (columnInfo.get(table, column)?.notnull === 0) !== nullable),
  )
  expect(wrong).toEqual([])
})

test('has every collection of the schema, with the fields of its scope', () => {
  const kept = Object.entries(collections).flatMap(([name, { scope, parts }]) =>
    parts.map(({ fields }) => [name, scope, ...Object.keys(fields)]),
  )
  const { run, prompt, issue, span, assessment } = traceSchema.scopes
  const known = { run, prompt, issue, span, assessment }
  const declared = Object.entries(traceSchema.collections).map(([name, { scope }]) => [
    name,
    scope,
    ...Object.keys(known[scope].fields),
  ])
  expect(new Set(kept.map(String))).toEqual(new Set(declared.map(String)))
})

test('has every attribute of the schema', () => {
  expect(Object.keys(scopes.attributes?.fields ?? {}).sort()).toEqual(
    Object.keys(traceSchema.scopes.attributes.fields).sort(),
  )
})

function namedColumns(): (readonly [table: string, column: string])[] {
  const keys = Object.values(scopes).flatMap((scope) => (scope.keys ? [scope.keys] : []))
  const parts = Object.values(collections).flatMap((collection) => collection.parts)
  return [
    [table, id],
    [table, String(experiment)],
    ...Object.values(scopes).flatMap(({ fields = {} }) => columnsOf(table, Object.values(fields))),
    ...keys.flatMap(({ table, owner, key, value }) => pairs(table, [owner, key, value])),
    ...parts.flatMap(({ table, owner, only = {}, like = {}, same = {} }) =>
      pairs(table, [owner, ...Object.keys({ ...only, ...like, ...same })]),
    ),
    ...parts.flatMap(({ shared, same = {} }) =>
      pairs(table, [...(shared ? [shared] : []), ...Object.values(same)]),
    ),
    ...parts.flatMap(({ table, fields }) => columnsOf(table, Object.values(fields))),
  ]
}

function columnsOf(table: string, fields: readonly FieldLayout[]) {
  const columns = fields.flatMap((field) => {
    if (field.kind === 'object') return field.members.map(({ column }) => column)
    return field.kind === 'column' ? [field.column] : []
  })
  return pairs(table, columns)
}

function pairs(table: string, columns: readonly string[]) {
  return columns.map((column) => [table, column] as const)
}
