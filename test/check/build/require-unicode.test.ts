import { describe, expect, test } from 'vitest'
import { formatFilter } from '../../../src/backends/format-filter.ts'
import { buildTraceFilter } from '../../../src/check/build/build-trace-filter.ts'
import { field } from '../../../src/check/build/field.ts'
import { filterIn } from '../../../src/check/build/filter-template.ts'
import { compileFilter } from '../../../src/check/compile-filter.ts'
import { filterKey } from '../../../src/filter/filter-key.ts'

const tag = filterIn('extended')

describe('what no dialect can say is refused when it is built', () => {
  const half = 'half \ud83c of a pair'
  const why =
    'holds half of a surrogate pair, which no filter can say; give text that is Unicode (toWellFormed makes it so).'

  test.each<[what: string, build: () => unknown]>([
    ['The value of "tags.env"', () => field('tags.env').equals(half)],
    ['The value of "tags.env"', () => field('tags.env').in(['a', half])],
    ['The value of "tags.env"', () => field('tags.env').like(half)],
    ['The key of "tags.half \\ud83c of a pair"', () => field('tags', half).equals('x')],
    ['The key of "tags.half \\ud83c of a pair"', () => field('tags', half).isPresent()],
    ['Hole 1, after `tags.env =`,', () => tag`tags.env = ${half}`],
    ['Hole 1, after `tags.env IN`, item 2,', () => tag`tags.env IN ${['a', half]}`],
    ['Hole 1, after `tags.`,', () => tag`tags.${half} = ${'x'}`],
    ['The value of "metadata.mlflow.user"', () => buildTraceFilter({ user: half })],
    ['The value of "tags.env"', () => buildTraceFilter({ tags: { env: half } })],
    ['The key of "tags.half \\ud83c of a pair"', () => buildTraceFilter({ tags: { [half]: 'x' } })],
  ])('%s', (what, build) => {
    expect(build).toThrow(new TypeError(`${what} ${why}`))
  })
})

describe('what one dialect can say is not', () => {
  test.each([`all 'three' "kinds" of \`quotes\``, 'NUL \u0000', '🎉', '\ufffd', '\\', "''", '\n'])(
    '%j',
    (text) => {
      const filter = field('tags', text).equals(text)
      const written = formatFilter(filter, { dialect: 'extended' })
      expect(filterKey(compileFilter(written, { dialect: 'extended' }))).toBe(filterKey(filter))
    },
  )
})
