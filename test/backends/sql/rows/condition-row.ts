/** SQL without its quotes, every parameter as `?`, and the values of the parameters. */
export type Written = readonly [sql: string, parameters: readonly unknown[]]

/** What a filter is written as, and the ids of the sample traces that satisfy it, the newest first. */
export interface ConditionRow {
  /** In dialect `extended`. */
  readonly filter: string
  readonly ids: string
  readonly sqlite: Written
  /** Where it differs. */
  readonly postgres?: Written
}

/** A tag has the key, and `value`, which in the condition is the column, satisfies the condition. */
export function tag(condition?: string): string {
  return entry('trace_tags', condition)
}

/** The same of metadata. */
export function metadata(condition: string): string {
  return entry('trace_request_metadata', condition)
}

function entry(table: string, condition?: string): string {
  const rest = condition === undefined ? '' : ` and ${condition.replaceAll(/\bvalue\b/g, `${table}.value`)}`
  return `exists (select * from ${table} where ${table}.request_id = trace_info.request_id and ${table}.key = ?${rest})`
}

/** On PostgreSQL, the text with its ASCII letters in lower case. */
export function fold(text: string): string {
  return `translate(${text}, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')`
}
