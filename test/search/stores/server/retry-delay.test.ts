import { fc, test as law } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { retryDelay } from '../../../../src/search/stores/server/retry-delay.ts'

const now = Date.parse('2025-06-04T03:14:40Z')

test.each<[retryAfter: string, delay: number | undefined]>([
  ['0', 0],
  [' 7 ', 7000],
  ['60', 60_000],
  ['61', undefined],
  ['Wed, 04 Jun 2025 03:14:45 GMT', 5000],
  ['Wed, 04 Jun 2025 03:14:35 GMT', 0],
  ['Wed, 04 Jun 2025 05:14:35 GMT', undefined],
])('a server that asks for %s', (retryAfter, delay) => {
  expect(retryDelay(1, retryAfter, now)).toBe(delay)
})

law.prop([fc.integer({ min: 1, max: 3 }), fc.constantFrom(null, '', 'soon')])(
  'twice as long each time, or up to half of that less',
  (sent, retryAfter) => {
    const longest = 500 * 2 ** (sent - 1)
    const delay = retryDelay(sent, retryAfter, now)
    expect(delay).toBeGreaterThan(longest / 2 - 1)
    expect(delay).toBeLessThanOrEqual(longest)
  },
)
