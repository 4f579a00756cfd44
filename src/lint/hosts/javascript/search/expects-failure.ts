import type { Survey } from '../survey/variable.ts'
import type { CallNode } from '../syntax/tree.ts'

/** Whether a test says of what a call does that it fails: the filter is wrong on purpose there. */
export function expectsFailure({ span }: CallNode, { calls }: Survey, text: string): boolean {
  return calls.some((outer) => {
    const isAround = outer.span.start <= span.start && span.end <= outer.span.end && outer.span !== span
    return (
      isAround &&
      (isAssertion(outer) ||
        (isExpect(outer) && failing.test(text.slice(outer.span.end, outer.span.end + 100))))
    )
  })
}

/** `assert.rejects(…)` */
function isAssertion({ callee }: CallNode): boolean {
  return callee.kind === 'member' && (callee.name === 'rejects' || callee.name === 'throws')
}

function isExpect({ callee }: CallNode): boolean {
  return callee.kind === 'name' && callee.name === 'expect'
}

const failing = /^\s*\.\s*(?:rejects\b|toThrow)/
