import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { measure } from '../../bench/measure.ts'

const effort = { rounds: 4, sampleTime: 8, warmUpTime: 20 }

let now = 0

/** Moves the clock by these many milliseconds, one after the other, and goes on with the last. */
function fakeClock(...steps: readonly number[]): (_?: unknown) => void {
  let step = 0
  return () => {
    now += steps[Math.min(step++, steps.length - 1)] ?? 0
  }
}

beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => now)
})

afterEach(() => {
  vi.restoreAllMocks()
})

describe('measure', () => {
  test('gives nanoseconds a thing, and ratios to the first', () => {
    const contestants = [
      { name: 'ours', run: fakeClock(1) },
      { name: 'slow', run: fakeClock(3) },
      { name: 'bulky', run: fakeClock(5), things: 10 },
    ]
    expect(measure({ title: '', thing: 'row', contestants }, effort)).toEqual([
      { name: 'ours', median: 1e6, quartiles: [1e6, 1e6], ratio: 1 },
      { name: 'slow', median: 3e6, quartiles: [3e6, 3e6], ratio: 3 },
      { name: 'bulky', median: 5e5, quartiles: [5e5, 5e5], ratio: 0.5 },
    ])
  })

  test('compares samples of one round, so that what slows a while down counts for nothing', () => {
    const one = { name: 'one', run: fakeClock(100, 1, 2, 9) }
    const other = { name: 'other', run: fakeClock(100, 2, 10, 18) }
    const contest = { title: '', thing: 'row', contestants: [one, other] }
    expect(measure(contest, { ...effort, rounds: 3 }).map(({ ratio }) => ratio)).toEqual([1, 2])
  })

  test('takes samples by turns, every other round backwards', () => {
    const order: string[] = []
    const wait = fakeClock(100)
    const contestant = (name: string) => ({ name, run: () => wait(order.push(name)) })
    measure({ title: '', thing: 'row', contestants: [contestant('a'), contestant('b')] }, effort)
    expect(order.join('')).toBe(['ab', 'ab', 'ba', 'ab', 'ba'].join(''))
  })
})
