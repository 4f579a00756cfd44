import { expect, test } from 'vitest'
import { readShellOrder } from '../../src/language/read-shell-order.ts'

/** As MLflow 3.17.2 goes on where its parser of SQL takes the text. */
const rows: readonly (readonly [text: string, read: readonly unknown[] | string])[] = [
  ['status', [undefined, 'status', false]],
  ['`status` DESC', [undefined, 'status', true]],
  ['tags.`a b` dEsC', ['tags', 'a b', true]],
  ['tags.`a ` DESC', ['tags', 'a', true]],
  ['tags.`a `', ['tags', 'a ', false]],
  ["tags.'a`b' DESC", ['tags', 'a"b', true]],
  ["tags.'a`b'", ['tags', 'a`b', false]],
  ['tags.`"a"` asc', ['tags', 'a', false]],
  ["tags.`'a '` DESC", ['tags', 'a ', true]],
  ["tags.'`a`'", ['tags', 'a', false]],
  ['`tags`.a', ['tags', 'a', false]],
  ['"tags".a', ['"tags"', 'a', false]],
  ['"tags".a DESC', ['tags', 'a', true]],
  ['tags.a\\ b DESC', ['tags', 'a b', true]],
  ['tags.a\u00a0DESC', ['tags', 'a\u00a0DESC', false]],
  ['tags.\u3000 DESC', ['tags', '', true]],
  ['', [undefined, '', false]],
  ['tags."`"', 'quote: " in tags."`"'],
  ['tags.[a b]', 'direction: b] in tags.[a b]'],
  ['tags.a DESC NULLS LAST', 'words: NULLS LAST in tags.a DESC NULLS LAST'],
]

test.each(rows)('%j', (text, meant) => {
  const read = readShellOrder(text)
  const { start, end } = read.span
  expect(
    'fault' in read
      ? `${read.fault}: ${text.slice(start, end)} in ${text}`
      : [read.prefix, read.key, read.descending],
  ).toEqual(meant)
})
