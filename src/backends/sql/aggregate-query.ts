import { type CompiledQuery, createQueryId, type Kysely } from 'kysely'
import { type AggregateStatement, aggregateNode } from './aggregate-node.ts'

/** A row of `aggregateNode`, as a driver answers it: integers may be texts, texts may be bytes. */
export interface AggregateRow {
  readonly group_key?: string | number | bigint | Uint8Array | null
  readonly traces: DriverNumber
  readonly failed: DriverNumber
  readonly measured: DriverNumber
  readonly shortest: DriverNumber | null
  readonly longest: DriverNumber | null
  readonly total_ms: DriverNumber | null
  readonly duration: DriverNumber | null
  readonly so_long: DriverNumber
  readonly up_to: DriverNumber
}

type DriverNumber = number | bigint | string

/** The statement of `aggregateNode`, compiled for a Kysely instance. */
export function aggregateQuery<DB>(db: Kysely<DB>, options: AggregateStatement): CompiledQuery<AggregateRow> {
  return db.getExecutor().compileQuery(aggregateNode(options), createQueryId())
}
