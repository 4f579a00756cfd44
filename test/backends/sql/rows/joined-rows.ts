import { type ConditionRow, tag } from './condition-row.ts'

const greatest = 2n ** 63n - 1n

/** Conditions joined, and those that ask the same rows. */
export const joinedRows: readonly ConditionRow[] = [
  {
    filter: "tags.env != 'x' AND tags.env LIKE 'p%' AND tags.other = 'y'",
    ids: '',
    sqlite: [
      '(exists (select * from trace_tags where trace_tags.request_id = trace_info.request_id and trace_tags.key = ? and (trace_tags.value <> ? and trace_tags.value glob ?)) and exists (select * from trace_tags where trace_tags.request_id = trace_info.request_id and trace_tags.key = ? and trace_tags.value = ?))',
      ['env', 'x', 'p*', 'other', 'y'],
    ],
    postgres: [
      `(exists (select * from trace_tags where trace_tags.request_id = trace_info.request_id and trace_tags.key = ? and (trace_tags.value <> ? and trace_tags.value like ? escape '\\')) and exists (select * from trace_tags where trace_tags.request_id = trace_info.request_id and trace_tags.key = ? and trace_tags.value = ?))`,
      ['env', 'x', 'p%', 'other', 'y'],
    ],
  },
  {
    filter: "tags.env = 'prod' OR tags.env = '' OR tags.other = 'y'",
    ids: 'da',
    sqlite: [
      'exists (select * from trace_tags where trace_tags.request_id = trace_info.request_id and ((trace_tags.key = ? and (trace_tags.value = ? or trace_tags.value = ?)) or (trace_tags.key = ? and trace_tags.value = ?)))',
      ['env', 'prod', '', 'other', 'y'],
    ],
  },
  {
    filter: "NOT (tags.a = 'x') AND NOT (tags.b = 'y')",
    ids: 'decba',
    sqlite: [
      'not exists (select * from trace_tags where trace_tags.request_id = trace_info.request_id and ((trace_tags.key = ? and trace_tags.value = ?) or (trace_tags.key = ? and trace_tags.value = ?)))',
      ['a', 'x', 'b', 'y'],
    ],
  },
  {
    filter: "attributes.status = 'OK' AND (tags.env = 'prod' OR attributes.execution_time_ms > 5)",
    ids: 'ea',
    sqlite: [
      '(trace_info.status = ? and ((trace_info.execution_time_ms is not null and trace_info.execution_time_ms > ?) or exists (select * from trace_tags where trace_tags.request_id = trace_info.request_id and trace_tags.key = ? and trace_tags.value = ?)))',
      ['OK', 5n, 'env', 'prod'],
    ],
    postgres: [
      '(trace_info.status = ? and ((trace_info.execution_time_ms is not null and trace_info.execution_time_ms between cast(? as bigint) and cast(? as bigint)) or exists (select * from trace_tags where trace_tags.request_id = trace_info.request_id and trace_tags.key = ? and trace_tags.value = ?)))',
      ['OK', 6n, greatest, 'env', 'prod'],
    ],
  },
  {
    filter: "NOT (attributes.client_request_id = 'Req_1' OR tags.env IS NULL)",
    ids: 'decb',
    sqlite: [
      'not (((trace_info.client_request_id is not null and trace_info.client_request_id = ?) or not exists (select * from trace_tags where trace_tags.request_id = trace_info.request_id and trace_tags.key = ?)))',
      ['Req_1', 'env'],
    ],
  },
  {
    filter: "tags.env IS NOT NULL AND tags.env != ''",
    ids: 'eba',
    sqlite: [tag('value <> ?'), ['env', '']],
  },
  {
    filter: "tags.env IS NOT NULL OR tags.env = 'x'",
    ids: 'decba',
    sqlite: [tag(), ['env']],
  },
]
