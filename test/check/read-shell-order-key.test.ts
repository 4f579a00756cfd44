import { expect, test } from 'vitest'
import { parseOrderBy } from '../../src/check/parse-order-by.ts'

/** What MLflow 3.17.2 reads, what is reported and where, and what its fixes make of it. */
const rows: [text: string, key: string | undefined, ...reported: string[]][] = [
  ['tags.`a b` DESC', 'tags.a b descending'],
  ["tags.`'a '` DESC", 'tags.a  descending'],
  ['tags.`a ` DESC', 'tags.a descending', "order-read-as | tags.`a ` | tags.`a` DESC | tags.`'a '` DESC"],
  ["tags.'a`b' DESC", 'tags.a"b descending', "order-read-as | tags.'a`b' | tags.'a\"b' DESC"],
  ["tags.'a`b'", 'tags.a`b ascending'],
  ["tags.'`' asc", 'tags." ascending', "order-read-as | tags.'`' | tags.'\"' | tags.'`'"],
  ['tags.``` DESC', undefined, 'unexpected-sort-text | ` DESC | '],
  ['tags.[a b]', undefined, 'odd-key | [a b]', 'order-words | b] | tags.`[a b]`'],
  ['tags.[\\] asc', 'tags.[] ascending', 'order-read-as | tags.[\\] | tags.`[]` | tags.`[\\]`'],
  ['tags."`"', undefined, "order-words | \" | tags.'`'"],
  ['tags.`\\`', undefined, "order-words | `\\` | tags.'\\'"],
  [
    'tags.`a\\"b` DESC',
    'tags.a"b descending',
    "order-read-as | tags.`a\\\"b` | tags.'a\"b' DESC | tags.'a\\\"b' DESC",
  ],
  ['tags.`a"b`', undefined, 'unquotable-order | tags.`a"b` | tags.\'a"b\''],
  ['tags.[é] deſc', undefined, 'odd-key | [é]', 'order-words | deſc | tags.`[é]` DESC'],
  ['tags.[é] "DESC"', 'tags.[é] descending', 'order-read-as | tags.[é] | tags.`[é]` DESC | tags.`[é]`'],
  ['tag.1 asc', 'tags.1 ascending'],
  ['tags.in DESC', undefined, 'reserved-key | in | `in`'],
  ['tags.in', undefined, 'reserved-key | in | `in`'],
  ['"tags".a DESC', 'tags.a descending'],
  ['"tags".name DESC', 'tags.mlflow.traceName descending', 'rewritten-key | "tags".name | attributes.name'],
  ['"tags".a', undefined, 'unknown-prefix | "tags" | tags.a'],
  [
    'tags.a\u00a0DESC',
    'tags.a\u00a0DESC ascending',
    'order-read-as | tags.a\u00a0DESC | tags.`a\u00a0DESC` | tags.`a` DESC',
  ],
  ['tags.\vDESC', 'tags.\vDESC ascending', 'order-read-as | tags.\vDESC | tags.`\vDESC` | tags.`` DESC'],
  ['tags.é\u00a0 ASC', 'tags.é ascending'],
  ['tags.bfrom``', 'tags.bfrom`` ascending', "order-read-as | tags.bfrom`` | tags.'bfrom``' | tags.`bfrom`"],
  ['tags.a"x"select', undefined, 'unexpected-sort-text | "x"select | '],
  ['tags.a"x"foo', undefined, 'unexpected-sort-text | "x"foo | '],
  [
    'tags.a-b"x" "DESC"',
    undefined,
    'unquoted-key | tags.a-b | tags.`a-b`',
    'unexpected-sort-text | "x" "DESC" | ',
  ],
  ['tags.a b', undefined, 'unexpected-sort-text | b | '],
  ['timestamp\u00a0DESC', 'attributes.timestamp_ms descending'],
  ['timestamp aſc', undefined, 'order-words | aſc | attributes.timestamp_ms'],
  ['TIMESTAMP DESC', undefined, 'builtin-word | TIMESTAMP | attributes.timestamp'],
  ['`text` DESC', undefined, 'unsortable-field | `text`'],
  ['`timestamp` DESC', 'attributes.timestamp_ms descending'],
  ['tags. env', undefined, 'order-space | tags. env', 'odd-key |  env'],
  ['tags. env DESC', undefined, 'order-space | tags. env', 'odd-key |  env'],
  [' tags.env', undefined, 'order-space |  tags.env | tags.env'],
  ['tags.a;', undefined, 'unexpected-sort-text | ; | '],
  ['tags.a -- c', undefined, 'comment | -- c | '],
  ['"feedback".score DESC', undefined, 'unknown-prefix | "feedback" | tags.`"feedback".score`'],
  [
    '"attributes".end_time DESC',
    undefined,
    'unknown-prefix | "attributes" | attributes.end_time',
    'unsortable-field | "attributes".end_time',
  ],
  ['tags.DESC', 'tags.DESC ascending'],
  ['tags. DESC', 'tags. descending'],
  ['tags.', 'tags. ascending'],
]

test.each(rows)('%s', (text, read, ...reported) => {
  const { order, diagnostics } = parseOrderBy([text], { dialect: 'mlflow' })
  const keys = order?.map(({ field, direction }) => `${field.scope}.${field.name} ${direction}`)
  expect(keys?.join()).toBe(read)
  expect(
    diagnostics.map(({ diagnostic: { code, span, fixes } }) =>
      [code, text.slice(span.start, span.end), ...fixes.map(({ edits }) => edits[0]?.text)].join(' | '),
    ),
  ).toEqual(reported)
})
