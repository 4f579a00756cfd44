import { expect, test } from 'vitest'
import { sameAnswer } from './same-answer.ts'

test.each<[found: unknown, expected: unknown, same: boolean]>([
  [null, null, true],
  [null, 0, false],
  [{ a: [1, 'x'] }, { a: [1, 'x'] }, true],
  [{ a: [1, 'x'] }, { a: [1, 'y'] }, false],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [{ a: 1, c: 2 }, { a: 1, b: 2 }, false],
  [{ mean: 1 + 1e-15 }, { mean: 1 }, true],
  [{ mean: 1 + 1e-9 }, { mean: 1 }, false],
  [{ max: 1 + 1e-15 }, { max: 1 }, false],
  [[], {}, false],
  [[], [], true],
])('%j and %j', (found, expected, same) => {
  expect(sameAnswer(found, expected)).toBe(same)
})
