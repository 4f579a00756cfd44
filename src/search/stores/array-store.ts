import { filterTraces } from '../../backends/filter-traces.ts'
import { compareByOrder } from '../../backends/predicate/compile-order.ts'
import { readField } from '../../backends/predicate/test-field.ts'
import type { DialectName } from '../../dialects/dialect.ts'
import type { OrderKey } from '../../filter/filter.ts'
import type { Schema } from '../../schema/schema.ts'
import type { Trace } from '../../schema/trace.ts'
import { traceSchema } from '../../schema/trace-schema.ts'
import { foldTraces } from '../analysis/fold-traces.ts'
import { describeValue } from '../options/describe-value.ts'
import type { Cursor, CursorValue, StorePage, TraceQuery, TraceStore } from '../trace-store.ts'

/** How a store in memory is to be used. */
export interface ArrayStoreOptions {
  /** The dialect of its filters, by default MLflow's. */
  readonly dialect?: DialectName
}

/**
 * Searches traces in memory; what is added to the array later is found by later pages.
 * @throws TypeError where there is no array.
 */
export function arrayStore(
  traces: readonly Trace[],
  { dialect = 'mlflow' }: ArrayStoreOptions = {},
): TraceStore {
  if (!Array.isArray(traces)) {
    throw new TypeError(`arrayStore takes a list of traces; found ${describeValue(traces)}`)
  }
  return {
    dialect,
    search: async (query) => pageOf(tracesAfter(traces, query), query.limit, query.order),
    async *scan(query) {
      const found = tracesAfter(traces, query)
      for (let start = 0; start < Math.min(found.length, query.limit); start += tracesAtOnce) {
        query.signal?.throwIfAborted()
        yield pageOf(
          found.slice(start, start + tracesAtOnce + 1),
          Math.min(tracesAtOnce, query.limit - start),
          query.order,
        )
      }
    },
    aggregate: async ({ experimentIds, ...query }) => foldTraces(inExperiments(traces, experimentIds), query),
    countTraces: async (experimentIds) => inExperiments(traces, experimentIds).length,
  }
}

const tracesAtOnce = 1000

/** What matches, in order, from the position on. */
function tracesAfter(
  traces: readonly Trace[],
  { filter, order, after, experimentIds }: TraceQuery,
): readonly Trace[] {
  const found = filterTraces(inExperiments(traces, experimentIds), filter, { orderBy: order })
  return after === undefined ? found : found.slice(startAfter(found, order, after))
}

function pageOf(found: readonly Trace[], limit: number, order: readonly OrderKey[]): StorePage {
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return { traces: page, ...(last && found.length > limit && { next: positionOf(last, order) }) }
}

function inExperiments(
  traces: readonly Trace[],
  ids: readonly (number | bigint)[] | undefined,
): readonly Trace[] {
  if (ids === undefined) return traces
  const texts = new Set(ids.map(String))
  return traces.filter(({ info }) => texts.has(info.traceLocation?.mlflowExperiment?.experimentId ?? ''))
}

/** The index of the first trace that comes after the position, of traces that are in order. */
function startAfter(traces: readonly Trace[], order: readonly OrderKey[], after: Cursor): number {
  const compare = comparePositions(order)
  const start = traces.findIndex((trace) => compare(positionOf(trace, order), after) > 0)
  return start < 0 ? traces.length : start
}

function positionOf(trace: Trace, order: readonly OrderKey[]): Cursor {
  return order.map(({ field }) => cursorValue(readField(field, traceSchema as Schema)(trace)))
}

function cursorValue(value: unknown): CursorValue {
  const held = typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint'
  return held && !Number.isNaN(value) ? value : null
}

/** Orders positions as their traces are ordered: a position is an entity with one field a key. */
function comparePositions(order: readonly OrderKey[]): (one: Cursor, other: Cursor) => number {
  const keys = order.map(({ field, direction }, index) => ({
    field: { scope: 'position', name: String(index), type: field.type },
    direction,
  }))
  const fields = Object.fromEntries(
    keys.map(({ field }, index) => [
      field.name,
      { type: field.type, summary: 'A key', read: (position: Cursor) => position[index] },
    ]),
  )
  const schema: Schema<Cursor> = {
    entity: 'position',
    scopes: { position: { fields, summary: 'The keys of the order' } },
    collections: {},
  }
  return compareByOrder<Cursor>(keys, { schema })
}
