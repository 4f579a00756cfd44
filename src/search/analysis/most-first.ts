import { compareText } from '../../language/text-order.ts'

/** By count, the greatest first; equals by name, those without one last. */
export function mostFirst<Counted extends { readonly count: number }>(
  counted: readonly Counted[],
  nameOf: (one: Counted) => string | undefined,
): readonly Counted[] {
  return counted.toSorted((one, other) => other.count - one.count || compareNames(nameOf(one), nameOf(other)))
}

function compareNames(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined)
  return compareText(one, other)
}
