import { formatFilter } from '../backends/format-filter.ts'
import { UnsayableError } from '../backends/text/unsayable-error.ts'
import { writeOrderKey } from '../backends/text/write-order-key.ts'
import { parseFilter } from '../check/parse-filter.ts'
import { parseOrderBy } from '../check/parse-order-by.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { DialectName } from '../dialects/dialect.ts'
import { dialects } from '../dialects/dialects.ts'

/** A filter, or one key of an order, and the dialect it is written in. */
export interface TextToCheck {
  readonly text: string
  readonly dialect: DialectName
  readonly orderBy: boolean
}

/** What is wrong with it. */
export function checkText({ text, dialect, orderBy }: TextToCheck): readonly Diagnostic[] {
  if (!orderBy) return parseFilter(text, { dialect }).diagnostics
  return parseOrderBy([text], { dialect }).diagnostics.map(({ diagnostic }) => diagnostic)
}

/** Its canonical form, where the dialect takes it. */
export function normalizeText({ text, dialect, orderBy }: TextToCheck): string | undefined {
  if (orderBy) {
    const [key] = parseOrderBy([text], { dialect }).order ?? []
    return key && sayable(() => writeOrderKey(key, dialects[dialect]))
  }
  const { filter } = parseFilter(text, { dialect })
  return filter && sayable(() => formatFilter(filter, { dialect }))
}

function sayable(write: () => string): string | undefined {
  try {
    return write()
  } catch (error) {
    if (error instanceof UnsayableError) return undefined
    throw error
  }
}
