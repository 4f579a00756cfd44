import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import type { Filter, OrderKey } from '../../src/filter/filter.ts'
import { encodeBase64Url } from '../../src/search/base64-url.ts'
import { readPageToken, type TokenBinding, writePageToken } from '../../src/search/page-token.ts'
import { SearchError } from '../../src/search/search-error.ts'

const ok: Filter = {
  kind: 'compare',
  field: { scope: 'attributes', name: 'status', type: 'status' },
  relation: 'equals',
  value: 'OK',
}
const newest: OrderKey = {
  field: { scope: 'attributes', name: 'timestamp_ms', type: 'time' },
  direction: 'descending',
}
const byId: OrderKey = {
  field: { scope: 'attributes', name: 'request_id', type: 'text' },
  direction: 'ascending',
}
const binding: TokenBinding = { filter: ok, order: [newest, byId], dialect: 'mlflow', experimentIds: [1] }
const token = writePageToken(binding, [5, 'tr-1'])

const cursorValue = fc.oneof(
  fc.constant(null),
  fc.string({ unit: 'binary' }),
  fc.double({ noNaN: true }).map((value) => value + 0),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
)

const unreadable = 'The page token cannot be read; expected the nextPageToken of an earlier page, unchanged.'

describe('a page token', () => {
  law.prop([cursorValue, cursorValue])('keeps its position exactly', (one, other) => {
    const written = writePageToken(binding, [one, other])
    expect(written).toMatch(/^[\w-]+$/)
    expect(readPageToken(binding, written)).toEqual([one, other])
  })

  test("of the server's own is one text, and no position by keys", () => {
    const byToken: TokenBinding = { ...binding, cursors: 'token' }
    const ofServer = writePageToken(byToken, ['abc'])
    expect(readPageToken(byToken, ofServer)).toEqual(['abc'])
    expect(() => readPageToken(binding, ofServer)).toThrow(unreadable)
    expect(() => readPageToken(byToken, token)).toThrow(unreadable)
  })

  test('does not look at where the filter came from', () => {
    const respelled: Filter = {
      span: { start: 3, end: 9 },
      value: 'OK',
      relation: 'equals',
      field: { ...ok.field },
      kind: 'compare',
    }
    expect(readPageToken({ ...binding, filter: respelled }, token)).toEqual([5, 'tr-1'])
  })

  test.each<[difference: Partial<TokenBinding>, parts: string]>([
    [{ filter: { kind: 'constant', value: true } }, 'filter'],
    [{ order: [{ ...newest, direction: 'ascending' }, byId] }, 'order'],
    [{ dialect: 'databricks' }, 'dialect'],
    [{ experimentIds: [1, 2] }, 'experiments'],
    [{ experimentIds: undefined }, 'experiments'],
    [{ dialect: 'extended', experimentIds: [] }, 'dialect and experiments'],
    [
      { filter: { kind: 'not', operand: ok }, order: [byId], experimentIds: [] },
      'filter, order and experiments',
    ],
  ])('of another search: %j', (difference, parts) => {
    expect(refusal({ ...binding, ...difference }, token)).toBe(
      `The page token belongs to a search with another ${parts}.`,
    )
  })

  const ofMlflow =
    "The page token is MLflow's own, which counts rows; expected the nextPageToken of an earlier page."

  test.each([
    ['abc', unreadable],
    ['é', unreadable],
    ['bm9wZQ==', unreadable],
    ['bnVsbA==', unreadable],
    ['W10=', unreadable],
    ['e30=', unreadable],
    [encodeBase64Url('[2,"x",{}]'), 'The page token has version 2; expected version 1.'],
    [encodeBase64Url('[1,"x",null]'), unreadable],
    [encodeBase64Url('[1,"x",{}]'), unreadable],
    ['eyJvZmZzZXQiOiAxfQ==', ofMlflow],
    ['eyJvZmZzZXQiOiAxfQ', ofMlflow],
    [`${token}=`, unreadable],
    [` ${token}`, unreadable],
  ])('that is none: %s', (text, message) => {
    expect(refusal(binding, text)).toBe(message)
  })

  law.prop([fc.nat(token.length - 1), fc.constantFrom(...'Ab7-_'), fc.boolean()])(
    'that is altered in one place is refused',
    (at, letter, cut) => {
      // The letter that stands there already alters nothing.
      fc.pre(cut || token[at] !== letter)
      const altered = token.slice(0, at) + (cut ? '' : letter) + token.slice(at + 1)
      expect(() => readPageToken(binding, altered)).toThrow(SearchError)
    },
  )

  law.prop([fc.string({ unit: 'binary' })])('is nothing that anybody makes up', (text) => {
    expect(() => readPageToken(binding, text)).toThrow(SearchError)
  })
})

function refusal(search: TokenBinding, text: string): string {
  try {
    return `accepted: ${readPageToken(search, text)}`
  } catch (error) {
    if (!(error instanceof SearchError) || error.fault !== 'page-token') throw error
    return error.message
  }
}
