import type { Field, Filter } from '../../../../src/filter/filter.ts'
import * as f from '../../text/filters.ts'
import { fold, type Written } from './condition-row.ts'

/** A filter on something related, what it is written as, and the related traces that satisfy it, the newest first. */
export interface RelatedRow {
  readonly title: string
  readonly filter: Filter
  readonly ids: string
  readonly sqlite: Written
  /** Where it differs. */
  readonly postgres?: Written
}

const least = -(2n ** 63n)
const greatest = 2n ** 63n - 1n
const past53 = 9_007_199_254_740_993n

const start: Field = f.field('span', 'start_time_ns', 'number')
const begins = (
  relation: Parameters<ReturnType<typeof f.span>>[0],
  value: bigint | number | bigint[],
): Filter => ({
  kind: 'compare',
  field: start,
  relation,
  value,
})

/** The condition on a row of spans: in it, columns stand without their table. */
function row(
  title: string,
  where: Filter,
  ids: string,
  [sqlite, parameters]: Written,
  [postgres, others]: Written = [sqlite, parameters],
): RelatedRow {
  return {
    title,
    filter: f.some('spans', where),
    ids,
    sqlite: [exists('+', sqlite), parameters],
    postgres: [exists('', postgres), others],
  }
}

function exists(sign: string, condition: string): string {
  const named = condition.replaceAll(/\b(name|type|status|content|start_time_unix_nano)\b/g, 'spans.$1')
  return (
    'exists (select * from spans where spans.trace_id = trace_info.request_id and ' +
    `${sign}spans.experiment_id = trace_info.experiment_id and ${named})`
  )
}

const name = f.span('name')
const content = f.span('content')

/** Every relation with the fields of spans. */
export const spanRows: readonly RelatedRow[] = [
  row('name equals', name('equals', 'llm_call'), 'a', ['(name is not null and name = ?)', ['llm_call']]),
  row('name differs', name('differs', 'llm_call'), 'ca', ['(name is not null and name <> ?)', ['llm_call']]),
  row(
    'name below',
    name('below', 'b'),
    'c',
    ['(name is not null and name < ?)', ['b']],
    ['(name is not null and name collate C < ?)', ['b']],
  ),
  row(
    'name at most',
    name('atMost', 'llm_call'),
    'ca',
    ['(name is not null and name <= ?)', ['llm_call']],
    ['(name is not null and name collate C <= ?)', ['llm_call']],
  ),
  row(
    'name above',
    name('above', 'llm_call'),
    'a',
    ['(name is not null and name > ?)', ['llm_call']],
    ['(name is not null and name collate C > ?)', ['llm_call']],
  ),
  row(
    'name at least',
    name('atLeast', 'm'),
    'a',
    ['(name is not null and name >= ?)', ['m']],
    ['(name is not null and name collate C >= ?)', ['m']],
  ),
  row('name in', name('in', ['x', 'Été']), 'a', ['(name is not null and name in (?, ?))', ['x', 'Été']]),
  row('type not in', f.span('type')('notIn', ['LLM', 'x']), 'c', [
    '(type is not null and type not in (?, ?))',
    ['LLM', 'x'],
  ]),
  row(
    'content like',
    content('like', '%4o%'),
    'a',
    ['content glob ?', ['*4o*']],
    [`content like ? escape '\\'`, ['%4o%']],
  ),
  row(
    'content like brackets',
    content('like', '%[*]__'),
    'a',
    ['content glob ?', ['*[[][*]]??']],
    [`content like ? escape '\\'`, ['%[*]__']],
  ),
  row(
    'content not like',
    content('notLike', '%model%'),
    'a',
    ['not (content glob ?)', ['*model*']],
    [`not (content like ? escape '\\')`, ['%model%']],
  ),
  row(
    'content ilike',
    content('ilike', '%GPT-4o%'),
    'ca',
    ['lower(content) glob ?', ['*gpt-4o*']],
    [`${fold('content')} like ? escape '\\'`, ['%gpt-4o%']],
  ),
  row(
    'name not ilike',
    name('notIlike', 'LLM%'),
    'a',
    ['(name is not null and not (lower(name) glob ?))', ['llm*']],
    [`(name is not null and not (${fold('name')} like ? escape '\\'))`, ['llm%']],
  ),
  row(
    'content matches',
    content('matches', '-4O'),
    'c',
    ['content regexp ?', ['-4O']],
    [
      'content collate C ~ ?',
      ['(?:[\\U0000002d-\\U0000002d][\\U00000034-\\U00000034][\\U0000004f-\\U0000004f])'],
    ],
  ),
  row(
    'content does not match',
    content('notMatches', '4'),
    'a',
    ['not (content regexp ?)', ['4']],
    ['not (content collate C ~ ?)', ['(?:[\\U00000034-\\U00000034])']],
  ),
  row('type present', f.present(f.field('span', 'type')), 'ca', ['type is not null', []]),
  row('type missing', f.missing(f.field('span', 'type')), 'a', ['not (type is not null)', []]),
  row('status present', f.present(f.field('span', 'status')), 'ca', ['1 = 1', []]),
  row(
    'start equals',
    begins('equals', past53),
    'a',
    ['start_time_unix_nano = ?', [past53]],
    ['start_time_unix_nano = cast(? as numeric)', [past53]],
  ),
  row(
    'start at least',
    begins('atLeast', past53),
    'a',
    ['start_time_unix_nano >= ?', [past53]],
    ['start_time_unix_nano between cast(? as bigint) and cast(? as bigint)', [past53, greatest]],
  ),
  row(
    'start above',
    begins('above', past53),
    '',
    ['start_time_unix_nano > ?', [past53]],
    ['start_time_unix_nano between cast(? as bigint) and cast(? as bigint)', [past53 + 1n, greatest]],
  ),
  row(
    'start below',
    begins('below', 4.5),
    'c',
    ['start_time_unix_nano < ?', [4.5]],
    ['start_time_unix_nano between cast(? as bigint) and cast(? as bigint)', [least, 4n]],
  ),
  row('of one span', f.and(name('equals', 'llm_call'), f.span('status')('equals', 'ERROR')), '', [
    '((name is not null and name = ?) and status = ?)',
    ['llm_call', 'ERROR'],
  ]),
]
