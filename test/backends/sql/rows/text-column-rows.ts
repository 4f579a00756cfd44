import { type ConditionRow, fold } from './condition-row.ts'

/** Every relation with columns of text. */
export const textColumnRows: readonly ConditionRow[] = [
  {
    filter: "attributes.status = 'OK'",
    ids: 'eca',
    sqlite: ['trace_info.status = ?', ['OK']],
  },
  {
    filter: "attributes.status != 'OK'",
    ids: 'db',
    sqlite: ['trace_info.status <> ?', ['OK']],
  },
  {
    filter: "attributes.status IN ('OK', 'ERROR')",
    ids: 'ecba',
    sqlite: ['trace_info.status in (?, ?)', ['OK', 'ERROR']],
  },
  {
    filter: "attributes.status NOT IN ('OK', 'ERROR')",
    ids: 'd',
    sqlite: ['trace_info.status not in (?, ?)', ['OK', 'ERROR']],
  },
  {
    filter: "attributes.status LIKE 'O_'",
    ids: 'eca',
    sqlite: ['trace_info.status glob ?', ['O?']],
    postgres: [`trace_info.status like ? escape '\\'`, ['O_']],
  },
  {
    filter: "attributes.status NOT LIKE 'o%'",
    ids: 'decba',
    sqlite: ['not (trace_info.status glob ?)', ['o*']],
    postgres: [`not (trace_info.status like ? escape '\\')`, ['o%']],
  },
  {
    filter: "attributes.status ILIKE 'o%'",
    ids: 'eca',
    sqlite: ['lower(trace_info.status) glob ?', ['o*']],
    postgres: [`${fold('trace_info.status')} like ? escape '\\'`, ['o%']],
  },
  {
    filter: "attributes.status NOT ILIKE 'O%'",
    ids: 'db',
    sqlite: ['not (lower(trace_info.status) glob ?)', ['o*']],
    postgres: [`not (${fold('trace_info.status')} like ? escape '\\')`, ['o%']],
  },
  {
    filter: "attributes.status RLIKE '^[EO]'",
    ids: 'ecba',
    sqlite: ['trace_info.status regexp ?', ['^[EO]']],
    postgres: [
      'trace_info.status collate C ~ ?',
      ['(?:\\A[\\U00000045-\\U00000045\\U0000004f-\\U0000004f])'],
    ],
  },
  {
    filter: "attributes.status NOT RLIKE 'R$'",
    ids: 'deca',
    sqlite: ['not (trace_info.status regexp ?)', ['R$']],
    postgres: ['not (trace_info.status collate C ~ ?)', ['(?:[\\U00000052-\\U00000052](?=\\n?\\Z))']],
  },
  {
    filter: 'attributes.status IS NULL',
    ids: '',
    sqlite: ['not (1 = 1)', []],
  },
  {
    filter: 'attributes.status IS NOT NULL',
    ids: 'decba',
    sqlite: ['1 = 1', []],
  },
  {
    filter: "attributes.client_request_id = 'Req_1'",
    ids: 'a',
    sqlite: ['(trace_info.client_request_id is not null and trace_info.client_request_id = ?)', ['Req_1']],
  },
  {
    filter: "attributes.client_request_id != 'Req_1'",
    ids: 'c',
    sqlite: ['(trace_info.client_request_id is not null and trace_info.client_request_id <> ?)', ['Req_1']],
  },
  {
    filter: "attributes.client_request_id IN ('Req_1')",
    ids: 'a',
    sqlite: ['(trace_info.client_request_id is not null and trace_info.client_request_id in (?))', ['Req_1']],
  },
  {
    filter: "attributes.client_request_id NOT IN ('Req_1')",
    ids: 'c',
    sqlite: [
      '(trace_info.client_request_id is not null and trace_info.client_request_id not in (?))',
      ['Req_1'],
    ],
  },
  {
    filter: "attributes.client_request_id LIKE 'req\\%1'",
    ids: 'c',
    sqlite: ['(trace_info.client_request_id is not null and trace_info.client_request_id glob ?)', ['req%1']],
    postgres: [
      `(trace_info.client_request_id is not null and trace_info.client_request_id like ? escape '\\')`,
      ['req\\%1'],
    ],
  },
  {
    filter: "attributes.client_request_id NOT LIKE 'Req%'",
    ids: 'c',
    sqlite: [
      '(trace_info.client_request_id is not null and not (trace_info.client_request_id glob ?))',
      ['Req*'],
    ],
    postgres: [
      `(trace_info.client_request_id is not null and not (trace_info.client_request_id like ? escape '\\'))`,
      ['Req%'],
    ],
  },
  {
    filter: "attributes.client_request_id ILIKE 'REQ\\_1'",
    ids: 'a',
    sqlite: [
      '(trace_info.client_request_id is not null and lower(trace_info.client_request_id) glob ?)',
      ['req_1'],
    ],
    postgres: [
      `(trace_info.client_request_id is not null and ${fold('trace_info.client_request_id')} like ? escape '\\')`,
      ['req\\_1'],
    ],
  },
  {
    filter: "attributes.client_request_id NOT ILIKE 'Q'",
    ids: 'ca',
    sqlite: [
      '(trace_info.client_request_id is not null and not (lower(trace_info.client_request_id) glob ?))',
      ['q'],
    ],
    postgres: [
      `(trace_info.client_request_id is not null and not (${fold('trace_info.client_request_id')} like ? escape '\\'))`,
      ['q'],
    ],
  },
  {
    filter: "attributes.client_request_id RLIKE '%'",
    ids: 'c',
    sqlite: ['(trace_info.client_request_id is not null and trace_info.client_request_id regexp ?)', ['%']],
    postgres: [
      '(trace_info.client_request_id is not null and trace_info.client_request_id collate C ~ ?)',
      ['(?:[\\U00000025-\\U00000025])'],
    ],
  },
  {
    filter: "attributes.client_request_id NOT RLIKE '%'",
    ids: 'a',
    sqlite: [
      '(trace_info.client_request_id is not null and not (trace_info.client_request_id regexp ?))',
      ['%'],
    ],
    postgres: [
      '(trace_info.client_request_id is not null and not (trace_info.client_request_id collate C ~ ?))',
      ['(?:[\\U00000025-\\U00000025])'],
    ],
  },
  {
    filter: 'attributes.client_request_id IS NULL',
    ids: 'deb',
    sqlite: ['not (trace_info.client_request_id is not null)', []],
  },
  {
    filter: 'attributes.client_request_id IS NOT NULL',
    ids: 'ca',
    sqlite: ['trace_info.client_request_id is not null', []],
  },
  {
    filter: "metadata.`mlflow.trace.session` = ''",
    ids: 'c',
    sqlite: ['(trace_info.session_id is not null and trace_info.session_id = ?)', ['']],
  },
  {
    filter: "tags.`mlflow.traceName` LIKE 'Chat%'",
    ids: 'c',
    sqlite: ['(trace_info.trace_name is not null and trace_info.trace_name glob ?)', ['Chat*']],
    postgres: [`(trace_info.trace_name is not null and trace_info.trace_name like ? escape '\\')`, ['Chat%']],
  },
  {
    filter: 'tags.`mlflow.traceName` IS NULL',
    ids: 'deb',
    sqlite: ['not (trace_info.trace_name is not null)', []],
  },
]
