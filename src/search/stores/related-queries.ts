import type { Kysely, SelectQueryBuilder } from 'kysely'
import type { TableColumns } from './table-columns.ts'

/** What of a trace stands in other tables. */
export type RelatedName = 'tags' | 'metadata' | 'assessments' | 'links'

/** The rows of one of the other tables, of all traces. */
export interface RelatedQuery {
  readonly name: RelatedName
  /** Its column with the id of the trace. */
  readonly owner: string
  readonly rows: SelectQueryBuilder<AnyTables, string, unknown>
}

type AnyTables = Record<string, Record<string, unknown>>

/** The queries for those tables, and columns of them, that the database has. */
export function relatedQueries<DB>(db: Kysely<DB>, columns?: TableColumns): readonly RelatedQuery[] {
  const any = db as unknown as Kysely<AnyTables>
  return (Object.entries(related) as [RelatedName, Related][])
    .filter(([, { table }]) => columns?.has(table) ?? true)
    .map(([name, { table, owner, selected, only = {} }]) => {
      const present = selected.filter((column) => columns?.get(table)?.has(column) ?? true)
      const rows = Object.entries(only).reduce(
        (query, [column, values]) => query.where(column, 'in', values),
        any.selectFrom(table).select(present),
      )
      return { name, owner: `${table}.${owner}`, rows }
    })
}

interface Related {
  readonly table: string
  readonly owner: string
  readonly selected: readonly string[]
  readonly only?: Readonly<Record<string, readonly string[]>>
}

const related: Readonly<Record<RelatedName, Related>> = {
  tags: { table: 'trace_tags', owner: 'request_id', selected: ['key', 'value'] },
  metadata: { table: 'trace_request_metadata', owner: 'request_id', selected: ['key', 'value'] },
  assessments: {
    table: 'assessments',
    owner: 'trace_id',
    selected: [
      'assessment_id',
      'trace_id',
      'name',
      'assessment_type',
      'value',
      'error',
      'created_timestamp',
      'last_updated_timestamp',
      'source_type',
      'source_id',
      'span_id',
      'rationale',
      'overrides',
      'valid',
      'assessment_metadata',
    ],
  },
  links: {
    table: 'entity_associations',
    owner: 'source_id',
    selected: ['destination_type', 'destination_id'],
    only: { source_type: ['trace'], destination_type: ['run', 'prompt_version'] },
  },
}
