import { createQueryId } from 'kysely'
import { expect, test } from 'vitest'
import { type AggregateStatement, aggregateNode } from '../../../src/backends/sql/aggregate-node.ts'
import { engineRules } from '../../../src/backends/sql/engines.ts'

const env = { scope: 'tags', name: 'env', type: 'text' } as const

function compile(options: AggregateStatement) {
  const { compiler } = engineRules(options.engine)
  const { sql, parameters } = compiler.compileQuery(aggregateNode(options), createQueryId())
  return [sql, parameters]
}

const ranked = (key: string, over: string, by: string) =>
  `ranked as (select ${key}duration, so_long, sum(so_long) over ${over} as traces, sum(failures) over ${over} as failed, sum(case when duration is null then 0 else so_long end) over ${over} as measured, min(duration) over ${over} as shortest, max(duration) over ${over} as longest, sum(duration * 1.0 * so_long) over ${over} as total_ms, sum(case when duration is null then 0 else so_long end) over (${by}order by duration) as up_to from histogram)`

test.each<[options: AggregateStatement, sql: string, parameters: readonly unknown[]]>([
  [
    { engine: 'sqlite' },
    `with counted as (select "trace_info"."execution_time_ms" as duration, case when "trace_info"."status" = ? then 1 else 0 end as failure from "trace_info"), histogram as (select duration, count(*) as so_long, sum(failure) as failures from counted group by duration), ${ranked('', '()', '')} select * from ranked where duration = longest or measured = 0`,
    ['ERROR'],
  ],
  [
    { engine: 'postgres', groupBy: { kind: 'field', field: env }, experimentIds: [1], percentiles: [99] },
    `with counted as (select "entry"."value" collate "C" as group_key, "trace_info"."execution_time_ms" as duration, case when "trace_info"."status" = $1 then 1 else 0 end as failure from "trace_info" left join "trace_tags" as "entry" on "entry"."request_id" = "trace_info"."request_id" and "entry"."key" = $2 where "trace_info"."experiment_id" = cast($3 as bigint)), histogram as (select group_key, duration, count(*) as so_long, sum(failure) as failures from counted group by group_key, duration), ${ranked('group_key, ', '(partition by group_key )', 'partition by group_key ')} select * from ranked where duration = longest or measured = 0 or duration is not null and (up_to + 1) * 100000000 >= (measured - 1) * cast($4 as bigint) and (up_to - so_long - 2) * 100000000 <= (measured - 1) * cast($5 as bigint)`,
    ['ERROR', 'env', 1n, 99_000_000n, 99_000_000n],
  ],
  [
    {
      engine: 'mysql',
      groupBy: { kind: 'time', unit: 'hour' },
      filter: {
        kind: 'compare',
        field: { scope: 'attributes', name: 'execution_time_ms', type: 'duration' },
        relation: 'above',
        value: 5,
      },
    },
    `with counted as (select \`trace_info\`.\`timestamp_ms\` - ((\`trace_info\`.\`timestamp_ms\` % cast(? as signed)) + cast(? as signed)) % cast(? as signed) as group_key, \`trace_info\`.\`execution_time_ms\` as duration, case when (\`trace_info\`.\`status\` = ? and cast(convert(\`trace_info\`.\`status\` using utf8mb4) as binary) = ?) then 1 else 0 end as failure from \`trace_info\` where (\`trace_info\`.\`execution_time_ms\` is not null and \`trace_info\`.\`execution_time_ms\` between cast(? as signed) and cast(? as signed))), histogram as (select group_key, duration, count(*) as so_long, sum(failure) as failures from counted group by group_key, duration), ${ranked('group_key, ', '(partition by group_key )', 'partition by group_key ')} select * from ranked where duration = longest or measured = 0`,
    [3_600_000n, 3_600_000n, 3_600_000n, 'ERROR', 'ERROR', 6n, 2n ** 63n - 1n],
  ],
])('the statement for %o', (options, sql, parameters) => {
  expect(compile(options)).toEqual([sql, parameters])
})
