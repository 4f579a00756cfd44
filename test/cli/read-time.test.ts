import { InvalidArgumentError } from 'commander'
import { describe, expect, test } from 'vitest'
import { type Moment, readTime } from '../../src/cli/read-time.ts'

const now = Date.parse('2026-01-31T12:00:00Z')
const at = (time: string): Moment => ({ time: Date.parse(time), isRelative: false })
const back = (ms: number): Moment => ({ time: now - ms, isRelative: true })

describe('a time', () => {
  test.each<[text: string, moment: Moment]>([
    ['24h', back(86_400_000)],
    ['90 m', back(5_400_000)],
    ['1.5h', back(5_400_000)],
    ['30s', back(30_000)],
    ['0d', back(0)],
    ['2w', back(1_209_600_000)],
    ['2026-01-31', at('2026-01-31T00:00:00Z')],
    ['2026-01-31 08:30', at('2026-01-31T08:30:00Z')],
    ['2026-01-31T08:30:01.5+02:00', at('2026-01-31T06:30:01.500Z')],
    ['1749006880539', { time: 1749006880539, isRelative: false }],
  ])('%s', (text, moment) => {
    expect(readTime(text, now)).toEqual(moment)
  })
})

test.each([
  '',
  'yesterday',
  '24',
  '24y',
  '-1h',
  '2026-02-30',
  '2026-13-01',
  '1749006880',
  '99999999999999999',
])('%j is none', (text) => {
  expect(() => readTime(text, now)).toThrow(InvalidArgumentError)
})
