import { type PatternSpelling, writePattern, writePlaces } from './write-pattern.ts'

/**
 * A regular expression from Python's spelling, in what MariaDB's (PCRE) and MySQL's (ICU) have in common, for whether there
 * is a match anywhere. Their versions of Unicode say which characters are letters and digits.
 * @throws UnsupportedFilterError for what they do not agree on with Python: case outside ASCII, repetitions beyond 255; and
 * for what is no regular expression.
 */
export function mysqlPattern(pattern: string): string {
  return writePattern(pattern, spelling)
}

const spelling: PatternSpelling = {
  title: 'MySQL',
  places: writePlaces('\\z'),
  point: (point) => `\\x{${point.toString(16)}}`,
  leastPoint: 0,
  anyCharacter: '[\\s\\S]',
  never: '(?!)',
  classes: { digit: () => '\\p{Nd}', notDigit: () => '\\P{Nd}', word: () => '\\p{L}\\p{N}_' },
}
