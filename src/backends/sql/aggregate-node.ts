import { type OperationNode, RawNode } from 'kysely'
import type { Filter } from '../../filter/filter.ts'
import type { Grouping } from '../../filter/grouping.ts'
import { aggregateKey } from './aggregate-key.ts'
import { compileCondition } from './compile-condition.ts'
import { conditionNode } from './condition-node.ts'
import type { EngineRules } from './engine.ts'
import { engineRules } from './engines.ts'
import { experimentNode } from './experiment-node.ts'
import { joinNodes } from './join-nodes.ts'
import type { Layout } from './layout.ts'
import { mlflowLayout } from './layouts/mlflow.ts'
import { nearPercentile } from './near-percentile.ts'
import { ownFieldNode } from './own-field-node.ts'
import { listNode, sqlNode, tableNode } from './sql-node.ts'
import type { SqlOptions } from './where-filter.ts'

/** What to count. */
export interface AggregateStatement extends SqlOptions {
  readonly filter?: Filter
  /** Absent: all traces are one group. */
  readonly groupBy?: Grouping
  /** Percentiles of the durations, from 0 to 100. */
  readonly percentiles?: readonly number[]
}

/**
 * One statement that counts traces. Each of its rows is a group and a duration that some of its traces have:
 *
 * - `group_key`: what the traces have in common, text as `sortable` makes it; NULL where they lack it;
 * - `traces`, `failed`, `measured`: how many there are, ended in an error, have a duration;
 * - `shortest`, `longest`, `total_ms`: of the durations;
 * - `duration`, `so_long`, `up_to`: a duration, how many traces took so long, and so long at most.
 *
 * The durations are those on both sides of each percentile, and the longest one; a group whose traces have none has one row,
 * without a duration. Where no trace is found there is no row.
 * @throws UnsupportedFilterError where SQL cannot say the filter, or put traces together so.
 */
export function aggregateNode({ percentiles = [], ...options }: AggregateStatement): RawNode {
  const { layout = mlflowLayout } = options
  const engine = engineRules(options.engine)
  const near = percentiles.map((one) => nearPercentile(one, engine))
  const wanted = joinNodes('or', [sqlNode`duration = longest`, sqlNode`measured = 0`, ...near])
  const counted = measuredNode({ ...options, layout }, engine)
  return options.groupBy === undefined
    ? statement(counted, sqlNode``, sqlNode``, wanted)
    : statement(counted, sqlNode`group_key, `, sqlNode`partition by group_key `, wanted)
}

/** How often a group has each duration is counted first: there are far fewer of these than traces, mostly. */
function statement(counted: OperationNode, key: OperationNode, within: OperationNode, wanted: OperationNode) {
  const histogram = sqlNode`select ${key}duration, count(*) as so_long, sum(failure) as failures from counted group by ${key}duration`
  const totalNodes = Object.entries(totals).map(
    ([name, total]) => sqlNode`${total} over (${within}) as ${RawNode.createWithSql(name)}`,
  )
  const upTo = sqlNode`${totals.measured} over (${within}order by duration) as up_to`
  const ranked = sqlNode`select ${key}duration, so_long, ${listNode([...totalNodes, upTo], ', ')} from histogram`
  return sqlNode`with counted as (${counted}), histogram as (${histogram}), ranked as (${ranked}) select * from ranked where ${wanted}`
}

/** What is known of a group, from the rows of its histogram. */
const totals = {
  traces: sqlNode`sum(so_long)`,
  failed: sqlNode`sum(failures)`,
  measured: sqlNode`sum(case when duration is null then 0 else so_long end)`,
  shortest: sqlNode`min(duration)`,
  longest: sqlNode`max(duration)`,
  total_ms: sqlNode`sum(duration * 1.0 * so_long)`,
}

function measuredNode(
  { filter, layout, groupBy, ...options }: AggregateStatement & { layout: Layout },
  engine: EngineRules,
): OperationNode {
  const { experimentIds } = options
  const key = groupBy && aggregateKey(groupBy, layout, engine)
  const conditions = [
    ...(experimentIds ? [experimentNode(experimentIds, layout, layout.table, engine)] : []),
    ...(filter ? [conditionNode(compileCondition(filter, layout, { ...options, engine }))] : []),
  ]
  const selected = [
    ...(key ? [sqlNode`${key.node} as group_key`] : []),
    sqlNode`${ownFieldNode(duration, layout)} as duration`,
    sqlNode`case when ${isError(layout, engine)} then 1 else 0 end as failure`,
  ]
  const from = sqlNode`select ${listNode(selected, ', ')} from ${tableNode(layout.table)}`
  const joined = key?.join ? sqlNode`${from} ${key.join}` : from
  return conditions.length > 0 ? sqlNode`${joined} where ${joinNodes('and', conditions)}` : joined
}

function isError(layout: Layout, engine: EngineRules): OperationNode {
  return engine.equal({ node: ownFieldNode(status, layout), type: 'text' }, '=', 'ERROR')
}

const duration = { scope: 'attributes', name: 'execution_time_ms', type: 'duration' } as const
const status = { scope: 'attributes', name: 'status', type: 'status' } as const
