import type { ConditionRow } from './condition-row.ts'

const least = -(2n ** 63n)
const greatest = 2n ** 63n - 1n

/** Every relation with columns of numbers, and with what is computed from them. */
export const numberColumnRows: readonly ConditionRow[] = [
  {
    filter: 'attributes.timestamp_ms = 300',
    ids: 'c',
    sqlite: ['trace_info.timestamp_ms = ?', [300n]],
    postgres: ['trace_info.timestamp_ms = cast(? as numeric)', [300n]],
  },
  {
    filter: 'attributes.timestamp_ms != 300',
    ids: 'deba',
    sqlite: ['trace_info.timestamp_ms <> ?', [300n]],
    postgres: ['trace_info.timestamp_ms <> cast(? as numeric)', [300n]],
  },
  {
    filter: 'attributes.timestamp_ms < 300',
    ids: 'ba',
    sqlite: ['trace_info.timestamp_ms < ?', [300n]],
    postgres: ['trace_info.timestamp_ms between cast(? as bigint) and cast(? as bigint)', [least, 299n]],
  },
  {
    filter: 'attributes.timestamp_ms <= 300',
    ids: 'cba',
    sqlite: ['trace_info.timestamp_ms <= ?', [300n]],
    postgres: ['trace_info.timestamp_ms between cast(? as bigint) and cast(? as bigint)', [least, 300n]],
  },
  {
    filter: 'attributes.timestamp_ms > 299.5',
    ids: 'dec',
    sqlite: ['trace_info.timestamp_ms > ?', [299.5]],
    postgres: ['trace_info.timestamp_ms between cast(? as bigint) and cast(? as bigint)', [300n, greatest]],
  },
  {
    filter: 'attributes.timestamp_ms >= 300',
    ids: 'dec',
    sqlite: ['trace_info.timestamp_ms >= ?', [300n]],
    postgres: ['trace_info.timestamp_ms between cast(? as bigint) and cast(? as bigint)', [300n, greatest]],
  },
  {
    filter: 'attributes.timestamp_ms IN (100, 300)',
    ids: 'ca',
    sqlite: ['trace_info.timestamp_ms in (?, ?)', [100n, 300n]],
    postgres: ['trace_info.timestamp_ms in (cast(? as numeric), cast(? as numeric))', [100n, 300n]],
  },
  {
    filter: 'attributes.timestamp_ms NOT IN (100, 300)',
    ids: 'deb',
    sqlite: ['trace_info.timestamp_ms not in (?, ?)', [100n, 300n]],
    postgres: ['trace_info.timestamp_ms not in (cast(? as numeric), cast(? as numeric))', [100n, 300n]],
  },
  {
    filter: 'attributes.timestamp_ms BETWEEN 150 AND 300',
    ids: 'cb',
    sqlite: ['(trace_info.timestamp_ms >= ? and trace_info.timestamp_ms <= ?)', [150n, 300n]],
    postgres: [
      '(trace_info.timestamp_ms between cast(? as bigint) and cast(? as bigint) and trace_info.timestamp_ms between cast(? as bigint) and cast(? as bigint))',
      [150n, greatest, least, 300n],
    ],
  },
  {
    filter: 'attributes.timestamp_ms IS NULL',
    ids: '',
    sqlite: ['not (1 = 1)', []],
  },
  {
    filter: 'attributes.execution_time_ms = 0',
    ids: 'c',
    sqlite: ['(trace_info.execution_time_ms is not null and trace_info.execution_time_ms = ?)', [0n]],
    postgres: [
      '(trace_info.execution_time_ms is not null and trace_info.execution_time_ms = cast(? as numeric))',
      [0n],
    ],
  },
  {
    filter: 'attributes.execution_time_ms != 0',
    ids: 'ea',
    sqlite: ['(trace_info.execution_time_ms is not null and trace_info.execution_time_ms <> ?)', [0n]],
    postgres: [
      '(trace_info.execution_time_ms is not null and trace_info.execution_time_ms <> cast(? as numeric))',
      [0n],
    ],
  },
  {
    filter: 'attributes.execution_time_ms < 5',
    ids: 'c',
    sqlite: ['(trace_info.execution_time_ms is not null and trace_info.execution_time_ms < ?)', [5n]],
    postgres: [
      '(trace_info.execution_time_ms is not null and trace_info.execution_time_ms between cast(? as bigint) and cast(? as bigint))',
      [least, 4n],
    ],
  },
  {
    filter: 'attributes.execution_time_ms <= 5',
    ids: 'ca',
    sqlite: ['(trace_info.execution_time_ms is not null and trace_info.execution_time_ms <= ?)', [5n]],
    postgres: [
      '(trace_info.execution_time_ms is not null and trace_info.execution_time_ms between cast(? as bigint) and cast(? as bigint))',
      [least, 5n],
    ],
  },
  {
    filter: 'attributes.execution_time_ms > 0',
    ids: 'ea',
    sqlite: ['(trace_info.execution_time_ms is not null and trace_info.execution_time_ms > ?)', [0n]],
    postgres: [
      '(trace_info.execution_time_ms is not null and trace_info.execution_time_ms between cast(? as bigint) and cast(? as bigint))',
      [1n, greatest],
    ],
  },
  {
    filter: 'attributes.execution_time_ms >= 9007199254740991',
    ids: 'e',
    sqlite: [
      '(trace_info.execution_time_ms is not null and trace_info.execution_time_ms >= ?)',
      [9007199254740991n],
    ],
    postgres: [
      '(trace_info.execution_time_ms is not null and trace_info.execution_time_ms between cast(? as bigint) and cast(? as bigint))',
      [9007199254740991n, greatest],
    ],
  },
  {
    filter: 'attributes.execution_time_ms < 1e400',
    ids: 'eca',
    sqlite: ['(trace_info.execution_time_ms is not null and trace_info.execution_time_ms < ?)', [Infinity]],
    postgres: [
      '(trace_info.execution_time_ms is not null and trace_info.execution_time_ms between cast(? as bigint) and cast(? as bigint))',
      [least, greatest],
    ],
  },
  {
    filter: 'attributes.execution_time_ms IS NULL',
    ids: 'db',
    sqlite: ['not (trace_info.execution_time_ms is not null)', []],
  },
  {
    filter: 'attributes.end_time_ms = 105',
    ids: 'a',
    sqlite: ['(trace_info.timestamp_ms + coalesce(trace_info.execution_time_ms, 0)) = ?', [105n]],
    postgres: [
      '(trace_info.timestamp_ms + coalesce(trace_info.execution_time_ms, 0)) = cast(? as numeric)',
      [105n],
    ],
  },
  {
    filter: 'attributes.end_time_ms != 105',
    ids: 'decb',
    sqlite: ['(trace_info.timestamp_ms + coalesce(trace_info.execution_time_ms, 0)) <> ?', [105n]],
    postgres: [
      '(trace_info.timestamp_ms + coalesce(trace_info.execution_time_ms, 0)) <> cast(? as numeric)',
      [105n],
    ],
  },
  {
    filter: 'attributes.end_time_ms > 105',
    ids: 'decb',
    sqlite: ['(trace_info.timestamp_ms + coalesce(trace_info.execution_time_ms, 0)) > ?', [105n]],
    postgres: [
      '(trace_info.timestamp_ms + coalesce(trace_info.execution_time_ms, 0)) between cast(? as bigint) and cast(? as bigint)',
      [106n, greatest],
    ],
  },
]
