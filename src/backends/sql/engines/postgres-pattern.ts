import { invertRanges, type Range, rangesOf } from '../../../language/regular-expression/character-set.ts'
import { type PatternSpelling, writePattern, writePlaces, writeRange } from './write-pattern.ts'

/**
 * A regular expression in PostgreSQL's spelling, from Python's, for whether there is a match anywhere. PostgreSQL's own
 * classes go by the locale of the database, so digits and word characters are written out.
 * @throws UnsupportedFilterError for what the two do not agree on: case outside ASCII, repetitions beyond 255; and for what
 * is no regular expression.
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
  classes: {
    digit: () => write(rangesOf('digit')),
    notDigit: () => write(invertRanges(rangesOf('digit'))),
    word: () => write(rangesOf('word')),
  },
}

function write(ranges: readonly Range[]): string {
  return ranges.map((range) => writeRange(range, spelling)).join('')
}
