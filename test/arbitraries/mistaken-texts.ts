import fc from 'fast-check'

/** What people write wrongly: what to find in a filter, and what to put there; `$&` is what was found. */
interface Mistake {
  readonly found: RegExp
  readonly put: readonly string[]
}

const mistakes: readonly Mistake[] = [
  {
    found: /\b(?:attributes?|trace|tags?|metadata|request_metadata|span|feedback)\./,
    put: ['', 'atributes.', 'Tags.', 'meta.', 'attr.', 'labels.', 'spans.'],
  },
  {
    found: /\b(?:status|timestamp_ms|timestamp|execution_time_ms|execution_time|name|request_id)\b/,
    put: [
      'statsu',
      'state',
      'timestmap',
      'time',
      'latency_ms',
      'Name',
      'duration',
      'trace_id',
      'mlflow.traceName',
      'user',
    ],
  },
  { found: /`([^`]*)`/, put: ['$1', '"$1"', '[$1]', '‘$1’', '`$1'] },
  { found: /!=/, put: ['<>', '=!', '!==', '≠', ' not = ', ' NE '] },
  {
    found: /(?<![!<>])=/,
    put: ['==', '===', ':', ' := ', ' is ', '=>', '＝', ' LIKE ', ' CONTAINS ', ' != ', '', ' > '],
  },
  { found: />=?/, put: ['=>', '≥', ' GT ', '>>', ' = ', ' above '] },
  { found: /<=?/, put: ['=<', '≤', ' LT ', '='] },
  {
    found: / AND /i,
    put: [' ', ' && ', ' & ', ', ', ' AMD ', ' OR ', ' || ', ' AND AND ', ' AND NOT ', ' ORDER BY ', '; '],
  },
  {
    found: /\b(?:LIKE|ILIKE|RLIKE|IN|IS NULL|IS NOT NULL)\b/i,
    put: ['LIEK', 'NOT $&', 'REGEXP', '=', 'CONTAINS', 'IS  NOT NULL', 'is null'],
  },
  {
    found: /'([^'"`\\]*)'/,
    put: [
      '"$1"',
      '“$1”',
      '‘$1’',
      '`$1`',
      "'$1",
      "$1'",
      '$1',
      "''$1''",
      "N'$1'",
      "('$1')",
      'NULL',
      'true',
      "lower('$1')",
      "'%$1%'",
      '5',
    ],
  },
  { found: /'(?:OK|ERROR|IN_PROGRESS)'/, put: ["'ok'", 'OK', "'Success'", "'EROR'", "'FAILED'", '"Ok"'] },
  {
    found: /(?<=[=<>]\s*)-?\d+\b/,
    put: [
      '$&ms',
      '$&s',
      '5 minutes',
      '+$&',
      '1_000',
      '1,000',
      '0x64',
      "'$&'",
      '"$&"',
      "'2024-01-01'",
      '2024-01-01',
      '2024-01-01T10:00:00Z',
      'now()',
      '1700000000',
      '$&.$&',
      '1e999',
      '99999999999999999999',
      "'5s'",
    ],
  },
  {
    found: /^/,
    put: ['WHERE ', 'NOT ', 'AND ', '(', '! ', '-- c\n', 'SELECT * FROM traces WHERE ', '\u200b'],
  },
  {
    found: /$/,
    put: [
      ';',
      ' -- c',
      ' /* c */',
      ' # c',
      ')',
      ' AND',
      ' OR',
      ' LIMIT 5',
      ' ORDER BY timestamp DESC',
      ',',
      ' AND ()',
    ],
  },
  { found: /^.*$/s, put: ['($&)', 'NOT ($&)', '(($&)', '$& AND $&', '$& OR $&'] },
  { found: /\s/, put: ['\u200b', '\u00a0', '\ufeff ', ' /* c */ ', ''] },
  { found: /e/, put: ['е', 'ｅ'] },
  { found: /\.(?=\w)/, put: [' . ', '..', ':', '/', '['] },
]

const onePut = fc.constantFrom(
  ...mistakes.flatMap(({ found, put }) => put.map((one) => ({ found, put: one }))),
)

/** Texts, filters or keys of an order, with one to three mistakes; some are right by chance. */
export function mistakenTexts(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(texts, fc.array(fc.tuple(onePut, fc.nat(5)), { minLength: 1, maxLength: 3 }))
    .map(([text, changes]) =>
      changes.reduce((wrong, [change, which]) => makeMistake(wrong, change, which), text),
    )
}

function makeMistake(text: string, { found, put }: { found: RegExp; put: string }, which: number): string {
  const places = [...text.matchAll(new RegExp(found, `${found.flags}g`))]
  const place = places[which % places.length]
  if (place === undefined) return text
  const changed = place[0].replace(found.source.startsWith('(?<') ? /^.*$/s : found, put)
  return text.slice(0, place.index) + changed + text.slice(place.index + place[0].length)
}
