import { nearest } from '../../diagnostics/nearest.ts'
import type { Trace } from '../../schema/trace.ts'
import { checkOptions } from '../options/check-options.ts'
import { SearchError } from '../search-error.ts'
import { databricksColumns } from './databricks-columns.ts'
import { extractField } from './extract-field.ts'
import { readExtractField } from './read-extract-field.ts'
import { type RowColumn, rowColumns } from './row-columns.ts'
import type { RowOptions } from './row-options.ts'
import type { ColumnNames } from './trace-row.ts'

/** The columns of rows, checked: how to make a row of a trace. */
export interface RowShape {
  readonly columns: readonly ShapedColumn[]
  /** Whether a column says less of a trace whose spans were not read. */
  readonly ofSpans: boolean
}

/** A column under the name that it has in the rows. */
export interface ShapedColumn {
  readonly name: string
  /** What MLflow calls it; absent where it is extracted from spans. */
  readonly source?: keyof typeof rowColumns
  readonly read: (trace: Trace) => unknown
}

/**
 * Checks what rows are asked for.
 * @throws SearchError where there is no such column, or an extract field is malformed; TypeError where an option is of the
 * wrong kind.
 */
export function rowShape(options: RowOptions): RowShape {
  checkOptions(options)
  const { columnNames = 'mlflow', extractFields = [] } = options
  const named = columnsNamed(columnNames)
  const chosen = options.columns ?? Object.keys(named)
  const columns = unique(chosen).map((name) => columnOf(name, named))
  const extracted = unique(extractFields).map(readExtractField)
  return {
    columns: [
      ...columns,
      ...extracted.map((field) => ({
        name: field.text,
        read: ({ data }: Trace) => extractField(data?.spans ?? [], field),
      })),
    ],
    ofSpans: extracted.length > 0 || columns.some(({ source }) => columnFacts[source].ofSpans),
  }
}

type Source = keyof typeof rowColumns

const columnFacts: Readonly<Record<Source, RowColumn<unknown>>> = rowColumns

function columnsNamed(names: ColumnNames): Readonly<Record<string, Source>> {
  const all = { mlflow: mlflowColumns, databricks: databricksColumns }
  if (Object.hasOwn(all, names)) return all[names]
  throw new TypeError(`columnNames is 'mlflow' or 'databricks'; found ${JSON.stringify(names)}`)
}

const mlflowColumns = Object.fromEntries(
  Object.keys(rowColumns).map((name) => [name, name as Source]),
) as Readonly<Record<string, Source>>

function columnOf(name: string, named: Readonly<Record<string, Source>>): ShapedColumn & { source: Source } {
  const source = Object.hasOwn(named, name) ? named[name] : undefined
  if (source === undefined) throw unknownColumn(name, Object.keys(named))
  return { name, source, read: columnFacts[source].read }
}

function unknownColumn(name: string, known: readonly string[]): SearchError {
  const meant = nearest(name, known)
  const hint = meant === undefined ? '' : ` Nearest: ${meant}.`
  return new SearchError(
    'column',
    `There is no column ${JSON.stringify(name)}.${hint} Columns: ${known.join(', ')}.`,
  )
}

/** A row has one value under a name. */
function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)]
}
