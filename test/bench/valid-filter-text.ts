import fc from 'fast-check'

const field = fc.constantFrom(
  ...[
    'status',
    'name',
    'attributes.status',
    'attributes.execution_time_ms',
    'tags.env',
    'tags.a.b',
    'tags.1a',
  ],
  ...['tags.`mlflow.traceName`', 'metadata.`a b`', 'tags."x"', "tags.'y'", '`tags`.env', 'naïve', 'and.x'],
)

const sign = fc.constantFrom('=', '!=', '<', '<=', '>', '>=', '==', '<>', '!==', '~', '=~', '=>')
const word = fc.constantFrom(
  'LIKE',
  'like',
  'NOT LIKE',
  'ILIKE',
  'not  ilike',
  'RLIKE',
  'contains',
  'IS',
  'is not',
)

const text = fc.constantFrom(
  "'OK'",
  '"OK"',
  "''",
  "'a AND b'",
  "'(x) = %'",
  "'naïve'",
  "'`'",
  `'"'`,
  "'x\ny'",
)
const number = fc.oneof(
  fc.integer().map(String),
  fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map(String),
  fc.constantFrom('0.5', '.5', '5.', '-1.5e3', '007', '1e9', '5ms', '1_000', '0x10'),
)
const scalar = fc.oneof(
  text,
  number,
  fc.constantFrom('OK', 'null', 'tags.env', '2024-01-01', 'now()', '%s', ':p', '5 * 60'),
)
const item = fc.oneof(text, number)
const list = fc
  .tuple(
    fc.array(item, { maxLength: 4 }),
    fc.constantFrom(',', ', ', ' ,\n', ',\t'),
    fc.constantFrom('', ' ', ','),
  )
  .map(([items, comma, end]) => `(${items.join(comma)}${end})`)

const blank = fc.constantFrom(' ', ' ', '  ', '\n', '\t', '\u00a0')

const condition = fc.oneof(
  {
    weight: 4,
    arbitrary: joined(field, fc.constantFrom('', ' ', '\n'), sign, fc.constantFrom('', ' '), scalar),
  },
  { weight: 2, arbitrary: joined(field, blank, word, blank, scalar) },
  joined(field, blank, fc.constantFrom('IN', 'not in', 'NOT IN'), fc.constantFrom('', ' '), list),
  joined(
    field,
    blank,
    fc.constantFrom('BETWEEN', 'not between'),
    blank,
    number,
    fc.constantFrom(' AND ', ' and '),
    number,
  ),
  joined(field, blank, fc.constantFrom('IS NULL', 'is not null', 'IS  NOT  NULL')),
)

const junction = fc.constantFrom(' AND ', ' and ', ' OR ', ' Or\n', ' && ', ' || ', ', ', '\tAND  ')

/** Texts without a fault of syntax, whatever a dialect may say to them. */
export const validFilterText: fc.Arbitrary<string> = fc.letrec<{ filter: string; term: string }>((tie) => ({
  filter: fc
    .tuple(tie('term'), fc.array(fc.tuple(junction, tie('term')), { maxLength: 4 }), blank)
    .map(([first, more, end]) => first + more.flat().join('') + end),
  term: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    condition,
    condition,
    joined(fc.constantFrom('NOT ', 'not  ', '!', '! '), tie('term')),
    joined(fc.constantFrom('(', '( '), tie('filter'), fc.constant(')')),
  ),
})).filter

function joined(...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...parts).map((texts) => texts.join(''))
}
