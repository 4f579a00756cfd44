import { type PatternSpelling, writePattern, writePlaces } from './write-pattern.ts'

/**
 * A regular expression in PostgreSQL's spelling, from Python's, for whether there is a match anywhere.
 * @throws UnsupportedFilterError for what the two do not agree on: classes of characters, case outside ASCII, repetitions
 * beyond 255; and for what is no regular expression.
 */
export function postgresPattern(pattern: string): string {
  return writePattern(pattern, spelling)
}

/** PostgreSQL's text has no NUL, and its expressions cannot name one. */
const spelling: PatternSpelling = {
  title: 'PostgreSQL',
  places: writePlaces('\\Z'),
  point: (point) => `\\U${point.toString(16).padStart(8, '0')}`,
  leastPoint: 1,
  anyCharacter: '.',
  never: '(?!)',
}
