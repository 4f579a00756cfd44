import type { Dialect } from '../../dialects/dialect.ts'
import type { Scalar } from '../../filter/filter.ts'
import type { Piece } from './pieces.ts'
import { quotePython } from './quote-python.ts'
import { quoteText } from './quote-text.ts'
import { UnsayableError } from './unsayable-error.ts'
import { writeNumber } from './write-number.ts'

/**
 * A number, or a text in quotes.
 * @throws UnsayableError where no quotes of the dialect hold the text.
 */
export function writeScalar(value: Scalar, part: string, dialect: Dialect): Piece {
  if (typeof value !== 'string') return writeNumber(value)
  const spellings = quoteText(value, dialect.valueQuotes, dialect.lexical).filter(isAccepted(value, dialect))
  if (spellings.length > 0) return { spellings, part }
  throw new UnsayableError(dialect, {
    part,
    reason: `a string in ${dialect.valueQuotes.join(' or ')} quotes cannot hold these quotes`,
    help: 'The extended dialect writes a quote in a string twice',
  })
}

/**
 * A list of one or more values in parentheses.
 * @throws UnsayableError where a value cannot be written, or there is none.
 */
export function writeList(values: readonly Scalar[], part: string, dialect: Dialect): readonly Piece[] {
  if (values.length === 0)
    throw new UnsayableError(dialect, { part, reason: 'a list has at least one value' })
  const items = values.map((value) => writeItem(value, part, dialect))
  return ['(', ...items.flatMap((item, index) => (index === 0 ? [item] : [', ', item])), ')']
}

function writeItem(value: Scalar, part: string, dialect: Dialect): Piece {
  if (dialect.lists === 'python' && typeof value === 'string') return quotePython(value)
  return writeScalar(value, part, dialect)
}

/** Where there is one kind of quotes, a quote inside a string is refused even where it would not end it. */
function isAccepted(value: string, { valueQuotes, lexical }: Dialect): (spelling: string) => boolean {
  return (spelling) =>
    lexical.doubledQuote === 'escape' || valueQuotes.length > 1 || !value.includes(spelling.slice(0, 1))
}
