import type { Filter, Scalar } from '../filter/filter.ts'
import type { CheckedCondition } from './checked-condition.ts'

/**
 * What the conditions on one field leave of its values. Follows them one by one; `admit` gives the earlier condition
 * that leaves the new one nothing.
 */
export class KnownValues {
  #lower: Bound | undefined
  #upper: Bound | undefined
  #allowed: Allowed | undefined
  readonly #excluded = new Map<Scalar, CheckedCondition>()
  #presence: { readonly present: boolean; readonly by: CheckedCondition } | undefined

  /** Takes a condition in. One that clashes is left out of what is known. */
  admit(condition: CheckedCondition): CheckedCondition | undefined {
    const { filter } = condition
    const present = filter.kind !== 'not'
    if (this.#presence !== undefined && this.#presence.present !== present) return this.#presence.by
    this.#presence ??= { present, by: condition }
    return filter.kind === 'compare' ? this.#compare(filter, condition) : undefined
  }

  #compare(
    { relation, value }: Filter & { kind: 'compare' },
    by: CheckedCondition,
  ): CheckedCondition | undefined {
    const values = listOf(value)
    const scalar = values[0] ?? ''
    switch (relation) {
      case 'equals':
      case 'in':
        return this.#allow(values, by)
      case 'differs':
      case 'notIn':
        return this.#exclude(values, by)
      case 'above':
      case 'atLeast':
        return this.#bound({ sign: 1, value: scalar, inclusive: relation === 'atLeast', by })
      case 'below':
      case 'atMost':
        return this.#bound({ sign: -1, value: scalar, inclusive: relation === 'atMost', by })
      case 'like':
      case 'notLike':
      case 'ilike':
      case 'notIlike':
      case 'matches':
      case 'notMatches':
        return undefined
    }
  }

  #allow(values: readonly Scalar[], by: CheckedCondition): CheckedCondition | undefined {
    const before = this.#allowed
    const left = before === undefined ? values : values.filter((value) => before.values.has(value))
    if (left.length === 0) return before?.by
    for (const bound of [this.#lower, this.#upper]) {
      if (bound !== undefined && !left.some((value) => within(value, bound))) return bound.by
    }
    const removed = left.every((value) => this.#excluded.has(value))
      ? this.#excluded.get(left[0] ?? '')
      : undefined
    if (removed === undefined) this.#allowed = { values: new Set(left), by }
    return removed
  }

  #exclude(values: readonly Scalar[], by: CheckedCondition): CheckedCondition | undefined {
    for (const value of values) if (!this.#excluded.has(value)) this.#excluded.set(value, by)
    const allowed = this.#allowed
    if (allowed === undefined || allowed.values.size > values.length + mostListed) return undefined
    return [...allowed.values].every((value) => this.#excluded.has(value)) ? allowed.by : undefined
  }

  #bound(bound: Bound): CheckedCondition | undefined {
    const opposite = bound.sign === 1 ? this.#upper : this.#lower
    if (opposite !== undefined && !meet(bound, opposite)) return opposite.by
    const allowed = this.#allowed
    if (allowed !== undefined && allowed.values.size <= mostListed) {
      if (![...allowed.values].some((value) => within(value, bound))) return allowed.by
    }
    if (bound.sign === 1) this.#lower = tighter(this.#lower, bound)
    else this.#upper = tighter(this.#upper, bound)
    return undefined
  }
}

/** Longer lists of values are not gone through again for every condition. */
const mostListed = 100

interface Allowed {
  readonly values: ReadonlySet<Scalar>
  readonly by: CheckedCondition
}

/** `sign` is 1 for a lower bound and -1 for an upper one. */
interface Bound {
  readonly sign: 1 | -1
  readonly value: Scalar
  readonly inclusive: boolean
  readonly by: CheckedCondition
}

function listOf(value: Scalar | readonly Scalar[]): readonly Scalar[] {
  return typeof value === 'object' ? value : [value]
}

function within(value: Scalar, { sign, value: bound, inclusive }: Bound): boolean {
  // biome-ignore lint/suspicious/noDoubleEquals: a number and a bigint may be the same integer
  if (value == bound) return inclusive
  return (value > bound ? 1 : -1) === sign
}

function meet(one: Bound, other: Bound): boolean {
  return within(one.value, other) && (one.inclusive || one.value !== other.value)
}

function tighter(old: Bound | undefined, bound: Bound): Bound {
  if (old === undefined) return bound
  return within(bound.value, old) ? bound : old
}
