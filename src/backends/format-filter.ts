import { dialectFor } from '../check/dialect-for.ts'
import { type ParseOptions, parseFilter } from '../check/parse-filter.ts'
import type { Dialect } from '../dialects/dialect.ts'
import { equalFilters } from '../filter/equal-filters.ts'
import type { Filter } from '../filter/filter.ts'
import type { Schema } from '../schema/schema.ts'
import { traceSchema } from '../schema/trace-schema.ts'
import { flattenFilter } from './text/flatten-filter.ts'
import { UnsayableError } from './text/unsayable-error.ts'
import { writeFilter } from './text/write-filter.ts'

/** How to write a filter; by default in dialect `databricks`. */
export type FormatOptions = Pick<ParseOptions, 'dialect' | 'schema'>

/**
 * The canonical text of a filter in a dialect, which reads back as the same filter: that is tried, not assumed.
 * @throws UnsayableError where the dialect cannot say it.
 */
export function formatFilter(filter: Filter, options: FormatOptions = {}): string {
  const { dialect: wanted = 'databricks', schema = traceSchema } = options
  const reader: Reader = { dialect: dialectFor(wanted, schema), schema }
  const meant = flattenFilter(filter)
  const text = writeFilter(meant, reader.dialect)
  const fault = findMisreading(meant, text, reader)
  if (fault === undefined) return text
  if (meant.kind !== 'and') throw unsayable(text, fault, reader)
  for (const operand of meant.operands) requireSayable(operand, reader)
  throw unsayable('these conditions together', fault, reader)
}

interface Reader {
  readonly dialect: Dialect
  readonly schema: Schema
}

/** Why the text does not say what is meant; `undefined` where it does. */
function findMisreading(meant: Filter, text: string, reader: Reader): string | undefined {
  const { filter, diagnostics } = parseFilter(text, { ...reader, limits: noLimits })
  if (filter !== undefined) {
    return equalFilters(flattenFilter(filter), meant) ? undefined : 'read back, it means something else'
  }
  const fault = diagnostics.find(({ severity }) => severity === 'error')
  return `it is refused: ${fault?.message.replace(/\.$/, '')}`
}

/** The filter is there: its size is not for this to judge. Depth is, which the parser itself has a limit of. */
const noLimits = { textLength: Infinity, listLength: Infinity, clauses: Infinity }

function requireSayable(condition: Filter, reader: Reader): void {
  const text = writeFilter(condition, reader.dialect)
  const fault = findMisreading(condition, text, reader)
  if (fault !== undefined) throw unsayable(text, fault, reader)
}

function unsayable(part: string, reason: string, { dialect }: Reader): UnsayableError {
  return new UnsayableError(dialect, { part, reason })
}
