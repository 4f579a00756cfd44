import { describe, expect, test } from 'vitest'
import type { RowOptions } from '../../../src/search/rows/row-options.ts'
import { rowShape } from '../../../src/search/rows/row-shape.ts'
import { SearchError } from '../../../src/search/search-error.ts'

const mlflow = [
  'trace_id',
  'trace',
  'client_request_id',
  'state',
  'request_time',
  'execution_duration',
  'request',
  'response',
  'trace_metadata',
  'tags',
  'spans',
  'assessments',
]

const databricks = [
  'request_id',
  'trace',
  'timestamp_ms',
  'status',
  'execution_time_ms',
  'request',
  'response',
  'request_metadata',
  'spans',
  'tags',
]

describe('the columns', () => {
  test.each<[options: RowOptions, names: readonly string[], ofSpans: boolean]>([
    [{}, mlflow, true],
    [{ columnNames: 'databricks' }, databricks, true],
    [{ columns: ['tags', 'trace_id', 'tags'] }, ['tags', 'trace_id'], false],
    [{ columns: ['status'], columnNames: 'databricks' }, ['status'], false],
    [{ columns: ['request'] }, ['request'], true],
    [{ columns: [], extractFields: ['a.inputs', 'a.inputs'] }, ['a.inputs'], true],
    [{ columns: ['state'], extractFields: [] }, ['state'], false],
    [{ columns: ['state'], extractFields: ['`a.b`.outputs.`c d`'] }, ['state', '`a.b`.outputs.`c d`'], true],
  ])('%j', (options, names, ofSpans) => {
    const shape = rowShape(options)
    expect({ names: shape.columns.map(({ name }) => name), ofSpans: shape.ofSpans }).toEqual({
      names,
      ofSpans,
    })
  })
})

describe('what is refused', () => {
  test.each<[options: RowOptions, error: Error]>([
    [
      { columns: ['trace_id', 'tag'] },
      new SearchError('column', `There is no column "tag". Nearest: tags. Columns: ${mlflow.join(', ')}.`),
    ],
    [
      { columns: ['toString'] },
      new SearchError('column', `There is no column "toString". Columns: ${mlflow.join(', ')}.`),
    ],
    [
      { columns: ['state'], columnNames: 'databricks' },
      new SearchError('column', `There is no column "state". Columns: ${databricks.join(', ')}.`),
    ],
    [
      { columnNames: 'pandas' as 'mlflow' },
      new TypeError(`columnNames is 'mlflow' or 'databricks'; found "pandas"`),
    ],
    [
      { columns: 'tags' as unknown as string[] },
      new TypeError(`columns takes a list of names of columns, such as ['trace_id']; found "tags"`),
    ],
    [
      { extractFields: 'a.inputs' as unknown as string[] },
      new TypeError(
        `extractFields takes a list of fields of spans as text, such as ['chat.inputs.question']; found "a.inputs"`,
      ),
    ],
  ])('%j', (options, error) => {
    expect(() => rowShape(options)).toThrow(error)
  })
})
