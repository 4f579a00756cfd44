import type { Dialect } from '../../dialects/dialect.ts'
import { UnsayableError } from './unsayable-error.ts'

/**
 * A pattern of the tree, where a backslash escapes, as the dialect takes it.
 * @throws UnsayableError for a literal `%` or `_` in a dialect without an escape.
 */
export function writePattern(pattern: string, part: string, dialect: Dialect): string {
  if (dialect.likeEscape === 'backslash') return pattern
  return pattern.replace(/\\([%_\\])/g, (_, character: string) => {
    if (character === '\\') return character
    throw new UnsayableError(dialect, {
      part,
      reason: `"${character}" is always a wildcard there, and the pattern means the character itself`,
      help: 'The extended dialect escapes it with a backslash',
    })
  })
}
