import type { ColumnNames, RowsByNames } from './trace-row.ts'

/** What the rows of a search are made of. */
export interface RowOptions {
  /** How columns are named: as in MLflow 3, or as in the documentation of Databricks, which has fewer. */
  readonly columnNames?: ColumnNames | undefined
  /** Which columns, in this order; absent: all. */
  readonly columns?: readonly string[] | undefined
  /** What to take from spans, a column each, named as written: `span.inputs.key`, backticks around names with dots. */
  readonly extractFields?: readonly string[] | undefined
}

/** The rows that options make: their columns, then what they extract. */
export type RowOf<Options> = RowColumnsOf<Options> & {
  readonly [Field in ListOf<Options, 'extractFields'>]: unknown
}

type RowColumnsOf<Options> = Options extends { readonly columns: readonly (infer Column)[] }
  ? Pick<RowsByNames[NamesOf<Options>], Column & keyof RowsByNames[NamesOf<Options>]>
  : RowsByNames[NamesOf<Options>]

type NamesOf<Options> = Options extends { readonly columnNames: infer Names extends ColumnNames }
  ? Names
  : 'mlflow'

type ListOf<Options, Name extends string> = Options extends {
  readonly [Key in Name]: readonly (infer Item extends string)[]
}
  ? Item
  : never
