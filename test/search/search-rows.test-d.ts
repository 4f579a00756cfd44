import { expectTypeOf, test } from 'vitest'
import type { Trace } from '../../src/schema/trace.ts'
import {
  type DatabricksRow,
  type JsonRecord,
  type RowPage,
  searchTraces,
  streamTraces,
  type TracePage,
  type TraceRow,
  type TraceStore,
} from '../../src/search.ts'

declare const store: TraceStore

test('a search gives traces', () => {
  expectTypeOf(searchTraces(store)).resolves.toEqualTypeOf<TracePage>()
  expectTypeOf(searchTraces(store, { returnType: 'list' })).resolves.toEqualTypeOf<TracePage>()
  expectTypeOf(streamTraces(store)).toEqualTypeOf<AsyncGenerator<Trace, void, undefined>>()
})

test('rows have all columns', () => {
  const page = searchTraces(store, { returnType: 'rows' })
  expectTypeOf(page).resolves.toExtend<RowPage<TraceRow>>()
  expectTypeOf<keyof Row<typeof page>>().toEqualTypeOf<keyof TraceRow>()
  const older = searchTraces(store, { returnType: 'rows', columnNames: 'databricks' })
  expectTypeOf<keyof Row<typeof older>>().toEqualTypeOf<keyof DatabricksRow>()
  expectTypeOf<Row<typeof older>['execution_time_ms']>().toEqualTypeOf<number | null>()
  expectTypeOf<Row<typeof older>['spans']>().toEqualTypeOf<readonly JsonRecord[]>()
})

test('rows have the columns that are chosen, and what is extracted', () => {
  const page = searchTraces(store, {
    returnType: 'rows',
    columns: ['trace_id', 'tags'],
    extractFields: ['chat.inputs.question'],
  })
  expectTypeOf<keyof Row<typeof page>>().toEqualTypeOf<'trace_id' | 'tags' | 'chat.inputs.question'>()
  expectTypeOf<Row<typeof page>['trace_id']>().toEqualTypeOf<string>()
  expectTypeOf<Row<typeof page>['chat.inputs.question']>().toEqualTypeOf<unknown>()
})

test('rows stream', () => {
  const rows = streamTraces(store, { returnType: 'rows', columns: ['request_time'] })
  expectTypeOf(rows).toExtend<AsyncIterable<{ readonly request_time: number }>>()
})

test('what traces have no use for is refused', () => {
  // @ts-expect-error: columns are of rows
  searchTraces(store, { columns: ['trace_id'] })
  // @ts-expect-error: there is no such result
  searchTraces(store, { returnType: 'pandas' })
})

type Row<Page> = Page extends Promise<RowPage<infer Found>> ? Found : never
