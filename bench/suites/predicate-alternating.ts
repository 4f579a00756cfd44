import { compilePredicate } from '../../src/backends/predicate/compile-predicate.ts'
import { compileFilter } from '../../src/check/compile-filter.ts'
import type { Trace } from '../../src/schema/trace.ts'
import { filtersByHand } from '../inputs/filters-by-hand.ts'
import { makeTraces } from '../inputs/traces.ts'
import { requireSameResult } from '../require-same-result.ts'
import type { Contest, Contestant } from '../suite.ts'

/** Selecting traces in memory by many filters in turn, as a server would: no loop fits any of them alone. */
export function contests(): readonly Contest[] {
  const traces = makeTraces(5000)
  for (const pair of filtersByHand) requireSameResult([ours([pair], traces), byHand([pair], traces)])
  return [
    {
      title: '20 filters in turn over 5,000 traces',
      thing: 'row',
      contestants: [ours(filtersByHand, traces), byHand(filtersByHand, traces)],
    },
  ]
}

function ours(filters: typeof filtersByHand, traces: readonly Trace[]): Contestant {
  const predicates = filters.map(([text]) => compilePredicate(compileFilter(text)))
  const run = () => {
    let count = 0
    for (const matches of predicates) for (const trace of traces) if (matches(trace)) count++
    return count
  }
  return { name: 'tracesift', run, things: filters.length * traces.length }
}

function byHand(filters: typeof filtersByHand, traces: readonly Trace[]): Contestant {
  const predicates = filters.map(([, matches]) => matches)
  const run = () => {
    let count = 0
    for (const matches of predicates) for (const trace of traces) if (matches(trace)) count++
    return count
  }
  return { name: 'arrow functions by hand', run, things: filters.length * traces.length }
}
