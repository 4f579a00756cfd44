import { compareText } from '../../language/text-order.ts'
import type { GroupKey, TraceGroup } from './aggregate-query.ts'

/** The groups by their keys, numbers by value and texts by code point; what has no key comes last. */
export function sortGroups(groups: readonly TraceGroup[]): readonly TraceGroup[] {
  return groups.toSorted((one, other) => compareKeys(one.key, other.key))
}

function compareKeys(one: GroupKey | undefined, other: GroupKey | undefined): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined)
  if (typeof one === 'string' && typeof other === 'string') return compareText(one, other)
  return one < other ? -1 : one > other ? 1 : 0
}
