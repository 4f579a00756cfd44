import { sqlClause } from '../diagnostics/catalogue/syntax.ts'
import type { Fix } from '../diagnostics/diagnostic.ts'
import { skipSpace } from './characters.ts'
import { operatorFollows } from './read-operator.ts'
import type { Scan } from './scan.ts'

const hints: Readonly<Record<string, string>> = {
  SELECT: 'Write only what would stand after WHERE.',
  WHERE: 'Write only what would stand after WHERE.',
  'ORDER BY': 'Give the order to the search as order_by.',
  'GROUP BY': 'A search returns traces one by one; group them afterwards.',
  HAVING: 'A search returns traces one by one; group them afterwards.',
  LIMIT: 'Give the number of results to the search as max_results.',
  OFFSET: 'Results come in pages; ask for the next one with its page token.',
}

const initials = 'soghlwSOGHLW'
const clauseStart = /(?:(?:order|group)\s+by|(?:limit|offset)(?=\s+\S)|having)\b/iy
const nextClause = /\b(?:(?:order|group)\s+by|limit|offset|having)\b|;|$/gi
const preamble = /(?:(select)\b|(where)\b)/iy
const where = /\bwhere\b/gi

/** Skips and reports the clause of a SQL statement that begins here; false where none does. */
export function skipSqlClause(scan: Scan): boolean {
  const { text, at } = scan
  if (!initials.includes(text[at] as string)) return false
  return skipClause(scan) || (scan.tokens.length === 0 && skipPreamble(scan))
}

function skipClause(scan: Scan): boolean {
  const { text, at: start } = scan
  clauseStart.lastIndex = start
  const match = clauseStart.exec(text)
  if (match === null || operatorFollows(text, start + match[0].length)) return false
  nextClause.lastIndex = start + match[0].length
  const end = endBefore(text, nextClause.exec(text)?.index ?? text.length)
  return skip(scan, match[0], end, 'unsafe')
}

/** `SELECT … WHERE` and `WHERE` at the beginning. */
function skipPreamble(scan: Scan): boolean {
  const { text, at: start } = scan
  preamble.lastIndex = start
  const match = preamble.exec(text)
  if (match === null || operatorFollows(text, start + match[0].length)) return false
  if (match[2] !== undefined) return skip(scan, 'WHERE', skipSpace(text, start + 5), 'safe')
  where.lastIndex = start
  const found = where.exec(text)
  return skip(
    scan,
    'SELECT',
    found === null ? endBefore(text, text.length) : skipSpace(text, found.index + 5),
    'unsafe',
  )
}

function skip(scan: Scan, word: string, end: number, safety: 'safe' | 'unsafe'): boolean {
  const { text, at } = scan
  const span = { start: at, end: endBefore(text, end) }
  const name = word.toUpperCase().replace(/\s+/, ' ')
  const last = text.slice(0, at).trimEnd().length
  const removed = { start: scan.tokens.length === 0 ? at : last, end }
  const fix: Fix = { title: `Remove ${name}`, safety, edits: [{ span: removed, text: '' }] }
  scan.faults.push(sqlClause(span, name, hints[name] ?? '', [fix]))
  scan.at = end
  return true
}

function endBefore(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length
}
