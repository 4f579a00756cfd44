import type { Expression } from 'kysely'

/** How a column keeps its values: text, integers of 64 bits, or IEEE doubles. */
export type ColumnType = 'text' | 'integer' | 'double'

/** A field that is one column. Text has the database's binary collation, or on PostgreSQL a deterministic one. */
export interface ColumnField {
  readonly kind: 'column'
  readonly column: string
  readonly type: ColumnType
  /** The column may be NULL. */
  readonly nullable?: boolean
}

/** A field that is computed from columns of the row. */
export interface ExpressionField {
  readonly kind: 'expression'
  readonly type: ColumnType
  /** The expression may be NULL. */
  readonly nullable?: boolean
  /** Makes the expression; `table` is the name that the row's table has in the statement. */
  readonly expression: (table: string) => Expression<unknown>
}

/** One number of an object field. */
export interface ObjectMember {
  readonly key: string
  readonly column: string
  readonly type: Exclude<ColumnType, 'text'>
}

/**
 * A field whose value is the JSON text of an object of numbers, kept as one nullable column a member. The text is what
 * Python's `json.dumps` makes of the members that are not NULL, in this order; missing where all of them are.
 */
export interface ObjectField {
  readonly kind: 'object'
  readonly members: readonly ObjectMember[]
}

/** Where a field is kept. */
export type FieldLayout = ColumnField | ExpressionField | ObjectField

/** What a row has in a column: a value, one of several texts, or as `true` a flag that is set. */
export type RowValue = string | number | true | readonly string[]

/** A table whose rows each belong to an entity. */
export interface RelatedRows {
  readonly table: string
  /** The column with the id of the entity; never NULL. */
  readonly owner: string
  /** Only the rows that have these values. */
  readonly only?: Readonly<Record<string, RowValue>>
  /** Only the rows whose texts match these LIKE patterns. */
  readonly like?: Readonly<Record<string, string>>
  /** Only the rows that have in these columns what the entity has in others. */
  readonly same?: Readonly<Record<string, string>>
  /**
   * The rows that satisfy a condition are few, or cheaper to find all at once than entity by entity: SQLite does then. It
   * does not go with `same`.
   */
  readonly once?: true
  /**
   * A nullable text column of the entity: the rows belong to every entity that has the same text there as their owner, if
   * the owner is in the experiments that are searched.
   */
  readonly shared?: string
}

/** A table with one row for each key that an entity has: at most one for an owner and a key. */
export interface KeyedRows extends RelatedRows {
  readonly key: string
  /** A nullable text column. */
  readonly value: string
}

/** Where the fields of a scope are kept. */
export interface ScopeLayout {
  readonly fields?: Readonly<Record<string, FieldLayout>>
  /** Where the keys of an open scope are that `fields` does not name. */
  readonly keys?: KeyedRows
}

/** A table with some of the things of a collection. */
export interface CollectionPart extends RelatedRows {
  readonly fields: Readonly<Record<string, FieldLayout>>
}

/** Where the things of a collection are kept: in any of its parts. */
export interface CollectionLayout {
  /** The scope of their fields. */
  readonly scope: string
  readonly parts: readonly CollectionPart[]
}

/** What the fields and collections of a filter stand for in a database. Names are those of the schema. */
export interface Layout {
  readonly name: string
  /** The table with one row an entity. */
  readonly table: string
  /** Its primary key. */
  readonly id: string
  /** Its integer column that says which experiment an entity is in. */
  readonly experiment?: string
  /** The column by which an index has the entities of each experiment in order. */
  readonly timeline?: string
  readonly scopes: Readonly<Record<string, ScopeLayout>>
  readonly collections: Readonly<Record<string, CollectionLayout>>
  /** What a message says of a field or collection that the database has no place for, if there is more to say of it. */
  readonly explainAbsence?: (what: string) => string
}
