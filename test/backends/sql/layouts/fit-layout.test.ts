import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { CollectionPart, FieldLayout, Layout } from '../../../../src/backends/sql/layout.ts'
import { fitLayout } from '../../../../src/backends/sql/layouts/fit-layout.ts'

const name: FieldLayout = { kind: 'column', column: 'name', type: 'text' }
const sum: FieldLayout = {
  kind: 'expression',
  type: 'integer',
  expression: (table) => sql`${sql.ref(`${table}.a`)} + coalesce(${sql.ref(`${table}.b`)}, 0)`,
}
const usage: FieldLayout = {
  kind: 'object',
  members: [
    { key: 'input', column: 'input', type: 'integer' },
    { key: 'output', column: 'output', type: 'integer' },
  ],
}
const notes: CollectionPart = { table: 'notes', owner: 'item_id', fields: { name, sum } }

const layout: Layout = {
  name: 'items',
  table: 'items',
  id: 'id',
  scopes: {
    tags: {
      fields: { name, sum, usage },
      keys: { table: 'tags', owner: 'item_id', key: 'key', value: 'value' },
    },
  },
  collections: {
    notes: { scope: 'note', parts: [notes, { ...notes, table: 'links' }] },
    shared: { scope: 'note', parts: [{ ...notes, shared: 'group_id' }] },
  },
}

const whole = {
  items: ['id', 'name', 'a', 'b', 'input', 'output', 'group_id'],
  tags: ['item_id', 'key', 'value'],
  notes: ['item_id', 'name', 'a', 'b'],
  links: ['item_id', 'name', 'a', 'b'],
}

test.each<[what: string, tables: Readonly<Record<string, readonly string[]>>, fitted: Layout]>([
  ['everything', whole, layout],
  [
    'no columns for fields',
    { ...whole, items: ['id', 'a', 'output', 'group_id'] },
    {
      ...layout,
      scopes: {
        tags: {
          fields: { usage: { kind: 'object', members: usage.members.slice(1) } },
          ...(layout.scopes.tags?.keys && { keys: layout.scopes.tags.keys }),
        },
      },
    },
  ],
  [
    'no other tables',
    { items: whole.items },
    { ...layout, scopes: { tags: { fields: { name, sum, usage } } }, collections: {} },
  ],
  [
    'one table of two, and nothing to share',
    { ...whole, items: ['id', 'name', 'a', 'b', 'input', 'output'], links: [], notes: ['item_id', 'name'] },
    {
      ...layout,
      collections: {
        notes: { scope: 'note', parts: [{ ...notes, fields: { name } }] },
        shared: { scope: 'note', parts: [] },
      },
    },
  ],
])('where there is %s', (_, tables, fitted) => {
  const columns = new Map(Object.entries(tables).map(([table, names]) => [table, new Set(names)]))
  expect(fitLayout(layout, columns)).toEqual(fitted)
})
