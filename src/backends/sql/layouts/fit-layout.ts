import type { CollectionLayout, CollectionPart, FieldLayout, Layout, ScopeLayout } from '../layout.ts'

/** The names of a database's tables, and of the columns of each. */
export type DatabaseColumns = ReadonlyMap<string, ReadonlySet<string>>

/**
 * The part of a layout that a database has. Of a scope with keys of its own, a field whose column is missing is looked for
 * under its key. A collection is gone where all its tables are; where no entity can share things, it has none.
 */
export function fitLayout(layout: Layout, columns: DatabaseColumns): Layout {
  const isThere = (table: string) => (column: string) => columns.get(table)?.has(column) ?? false
  return {
    ...layout,
    scopes: mapValues(layout.scopes, (scope) => fitScope(scope, isThere(layout.table), columns)),
    collections: mapValues(layout.collections, (collection) => fitCollection(collection, layout, isThere)),
  }
}

function fitScope(
  { fields = {}, keys }: ScopeLayout,
  isThere: (column: string) => boolean,
  columns: DatabaseColumns,
): ScopeLayout {
  return { fields: fitFields(fields, isThere), ...(keys && columns.has(keys.table) && { keys }) }
}

function fitCollection(
  { scope, parts }: CollectionLayout,
  { table }: Layout,
  isThere: (table: string) => (column: string) => boolean,
): CollectionLayout | undefined {
  const some = parts.filter((part) => isThere(part.table)(part.owner))
  const whole = some.filter(({ shared }) => shared === undefined || isThere(table)(shared))
  const fit = (part: CollectionPart) => ({ ...part, fields: fitFields(part.fields, isThere(part.table)) })
  return some.length === 0 ? undefined : { scope, parts: whole.map(fit) }
}

function fitFields(
  fields: Readonly<Record<string, FieldLayout>>,
  isThere: (column: string) => boolean,
): Readonly<Record<string, FieldLayout>> {
  return mapValues(fields, (field) => {
    if (field.kind === 'column') return isThere(field.column) ? field : undefined
    if (field.kind === 'expression') return columnsOf(field.expression('')).every(isThere) ? field : undefined
    const members = field.members.filter(({ column }) => isThere(column))
    return members.length === 0 ? undefined : { ...field, members }
  })
}

/** The columns that an expression names. */
function columnsOf(expression: ReturnType<Extract<FieldLayout, { kind: 'expression' }>['expression']>) {
  const names: string[] = []
  const nodes: unknown[] = [expression.toOperationNode()]
  for (const node of nodes) {
    if (typeof node !== 'object' || node === null) continue
    const { kind, column } = node as { kind?: unknown; column?: { name: string } }
    if (kind === 'ColumnNode' && column !== undefined) names.push(column.name)
    else nodes.push(...Object.values(node))
  }
  return names
}

function mapValues<Value, Result>(
  values: Readonly<Record<string, Value>>,
  map: (value: Value) => Result | undefined,
): Record<string, Result> {
  const mapped = Object.entries(values).map(([name, value]) => [name, map(value)] as const)
  return Object.fromEntries(mapped.filter((entry): entry is [string, Result] => entry[1] !== undefined))
}
