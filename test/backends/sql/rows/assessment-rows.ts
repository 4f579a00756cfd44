import type { Filter, Value } from '../../../../src/filter/filter.ts'
import type { Relation } from '../../../../src/language/relations.ts'
import * as f from '../../text/filters.ts'
import { fold, type Written } from './condition-row.ts'
import type { RelatedRow } from './span-rows.ts'

const kinds = ['feedback', 'expectation']

/** The condition on a row of assessments: in it, columns stand without their table. */
function row(
  title: string,
  where: Filter,
  ids: string,
  [sqlite, parameters]: Written,
  [postgres, others]: Written = [sqlite, parameters],
): RelatedRow {
  const kept = "assessments.assessment_type in (?, ?) and assessments.valid = '1'"
  return {
    title,
    filter: f.some('assessments', where),
    ids,
    sqlite: [
      `trace_info.request_id in (select assessments.trace_id from assessments where ${kept} and ${named(sqlite)})`,
      [...kinds, ...parameters],
    ],
    postgres: [
      `exists (select * from assessments where assessments.trace_id = trace_info.request_id and ${kept} and ${named(postgres)})`,
      [...kinds, ...others],
    ],
  }
}

/** Of the whole session. */
function sessionRow(
  title: string,
  where: Filter,
  ids: string,
  [sqlite, parameters]: Written,
  [postgres, others]: Written = [sqlite, parameters],
): RelatedRow {
  const like = '%"mlflow.trace.session":%'
  const peers = (value: string, metadata: string, condition: string) =>
    `(trace_info.session_id is not null and trace_info.session_id${value} in (select trace_info_peer.session_id${value} ` +
    'from assessments inner join trace_info as trace_info_peer on trace_info_peer.request_id = assessments.trace_id ' +
    `where (assessments.assessment_type in (?, ?) and assessments.valid = '1') and ` +
    `(assessments.assessment_metadata ${metadata} and trace_info_peer.session_id is not null and ${named(condition)})))`
  return {
    title,
    filter: f.some('sessionAssessments', where),
    ids,
    sqlite: [peers('', 'glob ?', sqlite), [...kinds, like.replaceAll('%', '*'), ...parameters]],
    postgres: [peers(' collate C', `like ? escape '\\'`, postgres), [...kinds, like, ...others]],
  }
}

function named(condition: string): string {
  return condition.replaceAll(
    /\b(assessment_type|name|value|is_numeric_value|aggregate_value)\b/g,
    'assessments.$1',
  )
}

const name = f.assessment('name')
const value = f.assessment('value')
const number = (relation: Relation, worth: Value) => f.assessment('number', 'number')(relation, worth)
const worth = `(case when is_numeric_value = '1' then aggregate_value end)`
const inRange = `${worth} between cast(? as double precision) and cast(? as double precision)`
const greatest = Number.MAX_VALUE

/** PostgreSQL compares doubles as a range. */
function numberRow(
  relation: Relation,
  operator: string,
  compared: number,
  ids: string,
  range: readonly [low: number, high: number],
): RelatedRow {
  const between = { equals: `(${inRange})`, differs: `not (${inRange})` }[String(relation)] ?? inRange
  const sqlite: Written = [`(${worth} is not null and ${worth} ${operator} ?)`, [bound(compared)]]
  const postgres: Written = [`(${worth} is not null and ${between})`, range]
  return row(`number ${relation} ${compared}`, number(relation, compared), ids, sqlite, postgres)
}

function bound(compared: number): number | bigint {
  return Number.isInteger(compared) ? BigInt(compared) : compared
}

/** Every relation with the fields of assessments. */
export const assessmentRows: readonly RelatedRow[] = [
  row('kind equals', f.assessment('kind')('equals', 'expectation'), 'f', [
    'assessment_type = ?',
    ['expectation'],
  ]),
  row('kind differs', f.assessment('kind')('differs', 'feedback'), 'f', [
    'assessment_type <> ?',
    ['feedback'],
  ]),
  row('name equals', name('equals', 'score'), 'fdb', ['name = ?', ['score']]),
  row('an issue is none', name('equals', 'i-1'), '', ['name = ?', ['i-1']]),
  row('value equals', value('equals', '"yes"'), 'fb', ['value = ?', ['"yes"']]),
  row('what is overridden', value('equals', '"overridden"'), '', ['value = ?', ['"overridden"']]),
  row('value differs', value('differs', '"yes"'), 'fdb', ['value <> ?', ['"yes"']]),
  row('value below', value('below', '"n'), '', ['value < ?', ['"n']], ['value collate C < ?', ['"n']]),
  row(
    'value at most',
    value('atMost', '"no"'),
    'd',
    ['value <= ?', ['"no"']],
    ['value collate C <= ?', ['"no"']],
  ),
  row('value above', value('above', 't'), 'f', ['value > ?', ['t']], ['value collate C > ?', ['t']]),
  row(
    'value at least',
    value('atLeast', 'true'),
    'f',
    ['value >= ?', ['true']],
    ['value collate C >= ?', ['true']],
  ),
  row('value in', value('in', ['no', '"no"']), 'd', ['value in (?, ?)', ['no', '"no"']]),
  row('value not in', value('notIn', ['5', '"yes"']), 'fd', ['value not in (?, ?)', ['5', '"yes"']]),
  row(
    'value like',
    value('like', '%\\\\u00e9%'),
    'f',
    ['value glob ?', ['*\\u00e9*']],
    [`value like ? escape '\\'`, ['%\\\\u00e9%']],
  ),
  row(
    'value not like',
    value('notLike', '"%'),
    'fdb',
    ['not (value glob ?)', ['"*']],
    [`not (value like ? escape '\\')`, ['"%']],
  ),
  row(
    'value ilike',
    value('ilike', '"Y%'),
    'fb',
    ['lower(value) glob ?', ['"y*']],
    [`${fold('value')} like ? escape '\\'`, ['"y%']],
  ),
  row(
    'value not ilike',
    value('notIlike', '%E%'),
    'db',
    ['not (lower(value) glob ?)', ['*e*']],
    [`not (${fold('value')} like ? escape '\\')`, ['%e%']],
  ),
  row(
    'value matches',
    value('matches', '^5$'),
    'b',
    ['value regexp ?', ['^5$']],
    ['value collate C ~ ?', ['(?:\\A[\\U00000035-\\U00000035](?=\\n?\\Z))']],
  ),
  row(
    'value does not match',
    value('notMatches', 'e'),
    'db',
    ['not (value regexp ?)', ['e']],
    ['not (value collate C ~ ?)', ['(?:[\\U00000065-\\U00000065])']],
  ),
  numberRow('equals', '=', 5, 'b', [5, 5]),
  numberRow('differs', '<>', 5, 'd', [5, 5]),
  numberRow('below', '<', 1, 'd', [-greatest, 1 - 2 ** -53]),
  numberRow('atMost', '<=', 0.5, 'd', [-greatest, 0.5]),
  numberRow('above', '>', 0.5, 'b', [0.5 + 2 ** -53, greatest]),
  numberRow('atLeast', '>=', 0.5, 'db', [0.5, greatest]),
  numberRow('below', '<', Number.POSITIVE_INFINITY, 'db', [-greatest, greatest]),
  numberRow('equals', '=', Number.POSITIVE_INFINITY, '', [1, 0]),
  row(
    'number above an integer that is no double',
    number('above', 2n ** 53n + 1n),
    '',
    [`(${worth} is not null and ${worth} > ?)`, [2n ** 53n + 1n]],
    [`(${worth} is not null and ${inRange})`, [2 ** 53 + 2, greatest]],
  ),
  row(
    'number in',
    number('in', [1, 5]),
    'b',
    [`(${worth} is not null and ${worth} in (?, ?))`, [1n, 5n]],
    [`(${worth} is not null and (${inRange} or ${inRange}))`, [1, 1, 5, 5]],
  ),
  row(
    'number not in',
    number('notIn', [1, 5]),
    'd',
    [`(${worth} is not null and ${worth} not in (?, ?))`, [1n, 5n]],
    [`(${worth} is not null and not (${inRange} or ${inRange}))`, [1, 1, 5, 5]],
  ),
  row('number present', f.present(f.field('assessment', 'number', 'number')), 'db', [
    `${worth} is not null`,
    [],
  ]),
  row('number missing', f.missing(f.field('assessment', 'number', 'number')), 'fdb', [
    `not (${worth} is not null)`,
    [],
  ]),
  row('value present', f.present(f.field('assessment', 'value')), 'fdb', ['1 = 1', []]),
  sessionRow('in a session, value equals', value('equals', '"yes"'), 'cba', ['value = ?', ['"yes"']]),
  sessionRow('in a session, value differs', value('differs', '"yes"'), 'ed', ['value <> ?', ['"yes"']]),
  sessionRow('in a session, what is overridden', value('equals', '"overridden"'), '', [
    'value = ?',
    ['"overridden"'],
  ]),
  sessionRow('in a session, not made for it', name('equals', 'score'), 'ed', ['name = ?', ['score']]),
]
