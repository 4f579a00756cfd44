import type { DialectName } from '../dialects/dialect.ts'
import type { Filter, OrderKey } from '../filter/filter.ts'
import { filterKey } from '../filter/filter-key.ts'
import { decodeBase64Url, encodeBase64Url } from './base64-url.ts'
import { hashText } from './hash-text.ts'
import { SearchError } from './search-error.ts'
import type { Cursor, TraceStore } from './trace-store.ts'
import { readCursor, type WrittenCursor, writeCursor } from './written-cursor.ts'

/** The search that a token continues: it is good for no other. */
export interface TokenBinding {
  readonly filter: Filter
  readonly order: readonly OrderKey[]
  readonly dialect: DialectName
  readonly experimentIds?: readonly (number | bigint)[] | undefined
  /** What marks a position in the store that is searched, by default the keys of the order. */
  readonly cursors?: TraceStore['cursors']
}

/** Writes a position of a search as opaque, URL-safe text. */
export function writePageToken(binding: TokenBinding, cursor: Cursor): string {
  const body: Body = { ...fingerprint(binding), after: writeCursor(cursor) }
  return encodeBase64Url(JSON.stringify([version, checksum(body), body]))
}

/**
 * Reads the position back.
 * @throws SearchError where the token is not one of ours, is damaged, or belongs to another search.
 */
export function readPageToken(binding: TokenBinding, token: string): Cursor {
  const body = readBody(token)
  const expected = fingerprint(binding)
  const differing = parts.filter((part) => body[part] !== expected[part])
  if (differing.length > 0)
    throw refuse(`The page token belongs to a search with another ${list(differing)}.`)
  const cursor = readCursor(body.after)
  if (cursor === undefined || cursor.length !== cursorLength(binding)) throw refuse(unreadable)
  return cursor
}

const version = 1

/** What a token is bound to. */
const parts = ['filter', 'order', 'dialect', 'experiments'] as const

type Fingerprint = Record<(typeof parts)[number], string>
type Body = Fingerprint & { readonly after: WrittenCursor }

function fingerprint({ filter, order, dialect, experimentIds }: TokenBinding): Fingerprint {
  return {
    filter: hashText(filterKey(filter)),
    order: hashText(
      JSON.stringify(order.map(({ field, direction }) => [field.scope, field.name, direction])),
    ),
    dialect,
    experiments: experimentIds === undefined ? 'all' : hashText(experimentIds.join()),
  }
}

/** An order has two keys at the least, so that no token is taken for a position by keys. */
function cursorLength({ cursors, order }: TokenBinding): number {
  return cursors === 'token' ? 1 : order.length
}

function checksum(body: Body): string {
  return hashText(JSON.stringify(body))
}

function readBody(token: string): Body {
  const content = readJson(decodeBase64Url(token) ?? '')
  if (isOfMlflow(content)) throw refuse(ofMlflow)
  if (!Array.isArray(content) || typeof content[0] !== 'number') throw refuse(unreadable)
  if (content[0] !== version)
    throw refuse(`The page token has version ${content[0]}; expected version ${version}.`)
  const [, sum, body] = content
  if (body === null || typeof body !== 'object' || sum !== checksum(body)) throw refuse(unreadable)
  if (encodeBase64Url(JSON.stringify(content)) !== token) throw refuse(unreadable)
  return body
}

const unreadable = 'The page token cannot be read; expected the nextPageToken of an earlier page, unchanged.'
const ofMlflow = `The page token is MLflow's own, which counts rows; expected the nextPageToken of an earlier page.`

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isOfMlflow(content: unknown): boolean {
  return typeof content === 'object' && content !== null && 'offset' in content
}

function list(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

function refuse(message: string): SearchError {
  return new SearchError('page-token', message)
}
