import type { Scope } from '../survey/scope.ts'
import { boundValues } from '../values/merge-values.ts'
import type { Value } from '../values/value.ts'
import { type Frame, holeOf, innerFrame, type Reading } from './reading.ts'

/** What a function may return when it is given these values; `undefined` where nothing says. */
export function returnedValues(
  reading: Reading,
  callee: Scope,
  variables: Frame['variables'],
): readonly Value[] | undefined {
  if (callee.returns.length === 0 || reading.frame.depth >= deepest) return undefined
  const frame = innerFrame(callee, variables, reading.frame)
  const values = callee.returns.flatMap((node) => reading.evaluate(node, frame))
  return boundValues(values, () => holeOf(reading, callee.node))
}

const deepest = 6
