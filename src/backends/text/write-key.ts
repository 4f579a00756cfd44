import type { Dialect } from '../../dialects/dialect.ts'
import { isPlainKey } from '../../dialects/is-plain-key.ts'
import type { Piece } from './pieces.ts'
import { quoteText } from './quote-text.ts'
import { UnsayableError } from './unsayable-error.ts'

/**
 * A key as it stands after its prefix: bare where it can be, else in the first quotes that hold it.
 * @throws UnsayableError where the dialect has no quotes for it.
 */
export function writeKey(key: string, prefix: string, dialect: Dialect): Piece {
  if (isPlainKey(key, dialect)) return key
  const spellings = quotedKeys(key, dialect)
  if (spellings.length > 0) return { spellings, part: `the key ${JSON.stringify(key)} of ${prefix}` }
  throw new UnsayableError(dialect, {
    part: `the key ${JSON.stringify(key)} of ${prefix}`,
    reason: 'it holds each kind of quotes that it could stand in',
  })
}

/** MLflow takes off a pair of backticks within the other quotes: a key that has such a pair itself gets one more. */
function quotedKeys(key: string, { keyQuotes, lexical, keys }: Dialect): readonly string[] {
  const inBackticks = keys === 'rest' && key.length > 1 && key.startsWith('`') && key.endsWith('`')
  return keyQuotes.flatMap((quote) =>
    quoteText(inBackticks && quote !== 'backtick' ? `\`${key}\`` : key, [quote], lexical),
  )
}
