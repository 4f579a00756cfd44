import type { MlflowAnswer } from './deviations.ts'

/**
 * A difference between MLflow on SQLite, which is what this project means on every engine, and MLflow elsewhere. It is
 * looked at only where this project finds what MLflow finds on SQLite.
 */
export interface EngineDeviation {
  readonly name: string
  /** What MLflow does there, and why. */
  readonly reason: string
  /** The engines on which it can be; absent: both. */
  readonly engine?: 'postgres' | 'mysql'
  /** Whether the search has what makes the difference. */
  readonly matches: (search: EngineAnswer) => boolean
}

/** A search, MLflow's answer on that engine, and whether it accepts the search on SQLite. */
export interface EngineAnswer extends MlflowAnswer {
  readonly order_by?: readonly string[]
  readonly okOnSqlite: boolean
}

/** Every deviation of MLflow on PostgreSQL and MySQL from MLflow on SQLite. */
export const engineDeviations: readonly EngineDeviation[] = [
  {
    name: 'list-as-text',
    reason:
      'The drivers write a list where text belongs as a text in parentheses, which PostgreSQL and MySQL take for the text; SQLite refuses it. For IN with an attribute of spans, MySQL takes the letters of a pattern for a list.',
    matches: ({ ok, okOnSqlite, filter }) => ok && !okOnSqlite && /(?:=|LIKE|IN)\s*\(/i.test(filter ?? ''),
  },
  {
    name: 'quoted-number',
    reason:
      'PostgreSQL fails on a text that is no number beside a number, and MySQL takes it for 0; SQLite compares the two as text and number.',
    matches: ({ filter }) =>
      /(?:time|time_ms|timestamp|timestamp_ms)[`'"]?\s*(?:!?=|[<>]=?)\s*['"]/i.test(filter ?? ''),
  },
  {
    name: 'backslash-in-pattern',
    reason: 'On PostgreSQL and MySQL a backslash escapes what follows it in LIKE; on SQLite it is itself.',
    matches: ({ filter }) => /LIKE\s*(?:'[^']*\\|"[^"]*\\)/i.test(filter ?? ''),
  },
  {
    name: 'ilike-folds-unicode',
    reason: 'On PostgreSQL and MySQL ILIKE folds the case of all of Unicode; on SQLite that of ASCII.',
    matches: ({ filter }) => /ILIKE\s*(?:'[^']*[^\0-\x7f]|"[^"]*[^\0-\x7f])/i.test(filter ?? ''),
  },
  {
    name: 'regular-expressions',
    reason:
      "Each engine has regular expressions of its own, and fails on what it has not; on SQLite they are Python's.",
    matches: ({ filter }) => /RLIKE/i.test(filter ?? ''),
  },
  {
    name: 'number-range',
    reason:
      'PostgreSQL and MySQL compare integers beyond 64 bits, and fail on infinite numbers; SQLite is handed neither by the driver.',
    matches: ({ filter }) => /\d{14,}|\d+e\d{3,}/i.test(filter ?? ''),
  },
  {
    name: 'negative-offset',
    reason:
      'MLflow takes the offset of a page token as it is: PostgreSQL and MySQL fail on a negative one, which SQLite takes for 0.',
    matches: ({ error = '' }) => /OFFSET must not be negative|syntax to use near '-\d/.test(error),
  },
  {
    name: 'nul-character',
    engine: 'postgres',
    reason: 'PostgreSQL has no texts with NUL, and its driver fails on them.',
    matches: ({ error = '' }) => /cannot contain NUL/.test(error),
  },
  {
    name: 'case-blind-collation',
    engine: 'mysql',
    reason:
      "MySQL's collation of MLflow's tables takes texts for one that differ in case, accents or spaces at the end: MLflow asks for values exactly, but not for keys, names of assessments, and sessions, and orders so.",
    matches: ({ okOnSqlite, ok, filter, order_by: keys }) =>
      ok && okOnSqlite && (keyed.test(filter ?? '') || keys?.some((key) => textKey.test(key)) === true),
  },
  {
    name: 'wildcard-is-a-byte',
    engine: 'mysql',
    reason: 'MLflow has MySQL compare bytes in LIKE, where _ is then one byte of a character.',
    matches: ({ filter }) => /LIKE\s*(?:'[^']*_|"[^"]*_)/i.test(filter ?? ''),
  },
]

const keyed = /\b(?:tags?|(?:request_)?metadata|feedback|expectation)\b[`'"]?\./

const textKey = /tags?|metadata|name|status|_id/i
