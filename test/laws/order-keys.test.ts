import { test as law } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { UnsayableError } from '../../src/backends/text/unsayable-error.ts'
import { writeOrderKey } from '../../src/backends/text/write-order-key.ts'
import { parseOrderBy } from '../../src/check/parse-order-by.ts'
import { dialects } from '../../src/dialects/dialects.ts'
import type { OrderKey } from '../../src/filter/filter.ts'
import { oddOrderTexts } from '../arbitraries/odd-order-texts.ts'
import { lawTimeout, runs } from './runs.ts'

const oddKey = fc.oneof(
  fc
    .array(fc.constantFrom(...'`\'"\\ .[]-$#;,()\n\t\u00a0\u0085aé1'), { maxLength: 6 })
    .map((all) => all.join('')),
  oddOrderTexts,
)

const orderKey: fc.Arbitrary<OrderKey> = fc
  .tuple(
    fc.constantFrom('tags', 'metadata'),
    oddKey,
    fc.constantFrom<OrderKey['direction']>('ascending', 'descending'),
  )
  .map(([scope, name, direction]) => ({ field: { scope, name, type: 'text' }, direction }))

/** Those that sort by keys of the user's own. */
const sorting = Object.values(dialects).filter(({ order }) => order.tags === true)

describe.each(sorting)('in dialect $name', (dialect) => {
  law.prop([orderKey], runs(2000))(
    'a written order key reads back as itself, with nothing to report',
    (key) => {
      const text = written(key)
      // A key that the dialect cannot say has no text to read back.
      fc.pre(text !== undefined)
      const { order, diagnostics } = parseOrderBy([text], { dialect })
      expect(diagnostics).toEqual([])
      expect(order?.map(({ field, direction }) => ({ field, direction }))).toEqual([key])
    },
    lawTimeout,
  )

  function written(key: OrderKey): string | undefined {
    try {
      return writeOrderKey(key, dialect)
    } catch (error) {
      if (error instanceof UnsayableError) return undefined
      throw error
    }
  }
})
