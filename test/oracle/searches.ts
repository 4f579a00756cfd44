import fc from 'fast-check'
import { dialects } from '../../src/dialects/dialects.ts'
import { anyTexts } from '../arbitraries/any-texts.ts'
import { filterTexts, orderTexts } from '../arbitraries/filter-texts.ts'
import { mistakenTexts } from '../arbitraries/mistaken-texts.ts'
import { oddOrderTexts } from '../arbitraries/odd-order-texts.ts'
import { type Cell, cells, conditionTexts } from './cells.ts'
import { oddConditions } from './odd-conditions.ts'
import type { Search } from './oracle.ts'

const { mlflow } = dialects

/** A search by one condition of the cell, in one or more of the experiments. */
export function searchesOf(cell: Cell): fc.Arbitrary<Search> {
  return fc.record({
    filter: conditionTexts(cell),
    experiment_ids: fc.constantFrom(
      ...[null, ['1'], ['2'], ['1', '2'], ['3'], ['3'], ['4'], ['5'], ['4', '5']],
    ),
  })
}

const joints = [' AND ', ' AND ', ' and ', '\nAND\t', '\u3000AND\u00a0', ' AND AND ', ' ']
const wrongJoints = [
  'AND',
  ' OR ',
  ', ',
  ' && ',
  '; ',
  ' -- c\n AND ',
  ' /* c */ AND ',
  ' AND NOT ',
  ' AND (',
  ') AND ',
]

function joined(
  one: fc.Arbitrary<string>,
  joints: readonly string[],
  maxLength: number,
): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.array(one, { minLength: 1, maxLength }),
      fc.constantFrom(...joints),
      fc.constantFrom('', '', '', '', 'AND ', ' ', '\n'),
      fc.constantFrom('', '', '', '', ' AND', ' ', ';'),
    )
    .map(([conditions, joint, before, after]) => before + conditions.join(joint) + after)
}

/** Some characters lost, put in, doubled, or in the other case. */
function broken(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    ...' \'"`().,;=<>!~_-+*/\\#$@:?^|&[]{}\n\t0aZé',
    ...[
      'AND',
      ' AND ',
      '--',
      '/*',
      '*/',
      ' OR ',
      ' NOT ',
      'NULL',
      ' IS ',
      ' IN ',
      'LIKE',
      "'x'",
      ' x ',
      'tags.x',
    ],
    ...[
      'timestamp',
      'name',
      '%',
      '$$',
      '# ',
      '::text',
      '->',
      '[0]',
      '()',
      '\u200b',
      '\ufeff',
      ' end ',
      ' in ',
    ],
  )
  const change = fc.record({
    at: fc.nat(),
    lost: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(7)),
    put: fc.oneof(piece, fc.constant(''), fc.constant('double'), fc.constant('case')),
  })
  return fc
    .tuple(text, fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([text, changes]) => changes.reduce(breakAt, text))
}

function breakAt(text: string, { at, lost, put }: { at: number; lost: number; put: string }): string {
  const start = at % (text.length + 1)
  const found = text.slice(start, start + Math.max(1, lost))
  if (put === 'double') return text.slice(0, start) + found + text.slice(start)
  if (put === 'case') return text.slice(0, start) + swapCase(found) + text.slice(start + found.length)
  return text.slice(0, start) + put + text.slice(start + lost)
}

function swapCase(text: string): string {
  return [...text]
    .map((unit) => (unit === unit.toUpperCase() ? unit.toLowerCase() : unit.toUpperCase()))
    .join('')
}

/** `right` are conditions that MLflow has; a wrong one refuses all beside it. */
function someFilter(right: fc.Arbitrary<string>): fc.Arbitrary<string | null> {
  const wrong = fc.oneof({ weight: 1, arbitrary: right }, { weight: 2, arbitrary: oddConditions })
  return fc.oneof(
    { weight: 6, arbitrary: joined(right, joints, 3) },
    { weight: 2, arbitrary: joined(fc.oneof(right, anyCondition), [...joints, ...wrongJoints], 3) },
    { weight: 3, arbitrary: broken(joined(right, joints, 2)) },
    { weight: 3, arbitrary: joined(wrong, joints, 2) },
    { weight: 3, arbitrary: filterTexts(mlflow) },
    { weight: 2, arbitrary: mistakenTexts(filterTexts(mlflow)) },
    { weight: 1, arbitrary: anyTexts.map((text) => text.toWellFormed()) },
    { weight: 1, arbitrary: fc.constantFrom(null, '', ' ', 'AND', '\n', ';', 'and AND and') },
  )
}

const anyCondition = fc.oneof(...cells.map(conditionTexts))

const orderKeys = fc.oneof(
  { weight: 12, arbitrary: orderTexts(mlflow) },
  { weight: 4, arbitrary: oddOrderTexts },
  fc
    .tuple(
      fc.constantFrom(
        ...[
          'timestamp',
          'timestamp_ms',
          'execution_time',
          'status',
          'request_id',
          'name',
          'run_id',
          'experiment_id',
        ],
        ...[
          'end_time',
          'client_request_id',
          'text',
          'prompt',
          'Status',
          'TIMESTAMP',
          'trace.name',
          'tags.name',
          'x',
        ],
        ...[
          'tags.env',
          'tags.`a.b`',
          'tags."a.b"',
          "metadata.'env'",
          'metadata.`mlflow.trace.session`',
          'span.name',
        ],
        ...[
          'metadata.`mlflow.trace.cost`',
          'feedback.quality',
          'tags.timestamp',
          '`name`',
          'tags.a-b',
          'tags.',
          '',
        ],
      ),
      fc.constantFrom(
        '',
        '',
        ' ASC',
        ' desc',
        ' DESC',
        '\tDESC',
        ' DESC ',
        ' x',
        ' ASC DESC',
        ' NULLS LAST',
        ';',
        ', name',
      ),
    )
    .map((parts) => parts.join('')),
)

const someExperiments = fc.oneof(
  {
    weight: 15,
    arbitrary: fc.constantFrom<readonly string[] | null>(
      ...[null, null, ['1'], ['2'], ['1', '2'], ['3'], ['4'], ['2', '3', '4', '5', '6']],
    ),
  },
  fc.constantFrom<readonly string[]>(
    ...[
      [],
      ['6'],
      ['99'],
      ['01'],
      [' 2'],
      ['1', '1'],
      ['abc'],
      ['1.5'],
      ['-1'],
      [''],
      ['1e1'],
      ['9'.repeat(20)],
    ],
  ),
)

const somePage = fc.oneof(
  { weight: 12, arbitrary: fc.constant({}) },
  { weight: 4, arbitrary: fc.record({ max_results: fc.constantFrom(1, 2, 7, 50, 49_999, 50_000) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      max_results: fc.constantFrom(1, 3, 10, 100),
      page_token: fc.constantFrom(1, 2, 3, 10, 33, 100, 1000).map((offset) => tokenOf({ offset })),
    }),
  },
  fc.record({
    max_results: fc.constantFrom(5, 5, 5, 0, -1, 50_001),
    page_token: fc.oneof(
      fc
        .constantFrom<unknown>({ offset: '5' }, { offset: 2.7 }, { offset: -3 }, { offset: 0 }, {}, 5, [])
        .map(tokenOf),
      fc.constantFrom('', 'abc', 'bm9wZQ==', '=', 'eyJvZmZzZXQiOiA1fQ==x', 'é', ' eyJvZmZzZXQiOiA1fQ== '),
    ),
  }),
)

/** Any search at all, right ones and wrong ones; `right` are the cells of conditions that MLflow has. */
export function anySearches(right: readonly Cell[]): fc.Arbitrary<Search> {
  return fc
    .tuple(
      someFilter(fc.oneof(...right.map(conditionTexts))),
      fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, fc.array(orderKeys, { maxLength: 3 })),
      someExperiments,
      somePage,
    )
    .map(([filter, order_by, experiment_ids, page]) => ({
      filter,
      experiment_ids,
      ...(order_by && { order_by }),
      ...page,
    }))
}

function tokenOf(value: unknown): string {
  return btoa(JSON.stringify(value))
}
