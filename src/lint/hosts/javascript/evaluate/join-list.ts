import type { ScriptNode } from '../syntax/tree.ts'
import type { Evaluation, Item, List } from './evaluation.ts'
import { inSequence, type Reading, underConditions, unknownReading } from './reading.ts'

/** The texts of a list with a separator between its items. */
export function joinList(
  evaluation: Evaluation,
  { items }: List,
  separator: readonly Reading[],
  node: ScriptNode,
): readonly Reading[] {
  const hole = () => evaluation.hole(node)
  const between = separator.slice(0, 1)
  const start: readonly Reading[] = [{ pieces: [], certainty: 'whole' }]
  return items.reduce<readonly Reading[]>((joined, item, index) => {
    const before = index === 0 ? joined : inSequence(joined, between, hole)
    return inSequence(before, itemReadings(item, between, hole), hole)
  }, start)
}

/** What is there once for each of something is shown twice, with an unknown rest. */
function itemReadings(
  { readings, when }: Item,
  between: readonly Reading[],
  hole: Parameters<typeof inSequence>[2],
): readonly Reading[] {
  if (when === 'always') return readings
  if (when === 'maybe') return underConditions(readings)
  const twice = readings.flatMap((reading) =>
    inSequence(inSequence([reading], between, hole), [reading], hole),
  )
  return underConditions(inSequence(twice, [unknownReading(hole())], hole))
}
