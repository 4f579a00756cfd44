import type { OperationNode } from 'kysely'
import type { EngineRules } from './engine.ts'
import { sqlNode } from './sql-node.ts'

/**
 * Whether a percentile, 0 to 100, lies beside a duration of a histogram: its columns are those of `aggregateNode`. Which one
 * it is beside is found out exactly where the rows are read, so here whole numbers are enough, with some room.
 */
export function nearPercentile(percentile: number, engine: EngineRules): OperationNode {
  const share = () => engine.bindInteger(BigInt(Math.round(percentile * millionths)))
  return sqlNode`duration is not null and (up_to + 1) * 100000000 >= (measured - 1) * ${share()} and (up_to - so_long - 2) * 100000000 <= (measured - 1) * ${share()}`
}

/** Of a percent: 100 percent are the 100,000,000 in the text. */
const millionths = 1_000_000
