import { parse as parseCel } from '@marcbachmann/cel-js'
import { parse as parseLucene, test as testLucene } from 'liqe'
import { Query } from 'mingo'
import sift from 'sift'
import { compile as compileScript, parse as parseScript } from 'subscript'
import { compilePredicate } from '../../src/backends/predicate/compile-predicate.ts'
import { compileFilter } from '../../src/check/compile-filter.ts'
import type { Trace } from '../../src/schema/trace.ts'
import type { Condition } from '../inputs/conditions.ts'
import { asCel, asFilter, asLucene, asMongo, asScript } from '../inputs/languages.ts'
import { makeTraces } from '../inputs/traces.ts'
import { requireSameResult } from '../require-same-result.ts'
import type { Contest, Contestant } from '../suite.ts'

const conditions: readonly Condition[] = [
  { scope: 'attributes', name: 'status', operator: '=', value: 'OK' },
  { scope: 'attributes', name: 'execution_time_ms', operator: '>', value: 1000 },
  { scope: 'tags', name: 'environment', operator: '=', value: 'production' },
  { scope: 'tags', name: 'version', operator: '!=', value: 'v1.0.0' },
]

/**
 * Selecting traces in memory by one filter of four conditions. Every contestant has a loop of its own: one loop for all
 * would keep the engine from fitting it to any of them. Slow libraries get few rows, and then all of them the same ones:
 * these stay in the processor's cache.
 */
export function contests(): readonly Contest[] {
  const traces = makeTraces(100_000)
  const few = traces.slice(0, 1000)
  requireSameResult([ours(few), byHand(few), ...peers(few)])
  return [
    {
      title: '4 conditions over 100,000 traces',
      thing: 'row',
      contestants: [ours(traces), byHand(traces)],
      targets: [{ of: 'tracesift', against: 'arrow function by hand', bound: 'at most', times: 1.6 }],
    },
    {
      title: '4 conditions over 1,000 traces',
      thing: 'row',
      contestants: [ours(few), byHand(few), ...peers(few)],
    },
  ]
}

const compiled = compilePredicate(compileFilter(asFilter(conditions)))

function ours(traces: readonly Trace[]): Contestant {
  const run = () => {
    let count = 0
    for (const trace of traces) if (compiled(trace)) count++
    return count
  }
  return { name: 'tracesift', run, things: traces.length }
}

const handwritten = ({ info }: Trace) =>
  info.state === 'OK' &&
  info.executionDuration !== undefined &&
  info.executionDuration > 1000 &&
  info.tags.environment === 'production' &&
  typeof info.tags.version === 'string' &&
  info.tags.version !== 'v1.0.0'

function byHand(traces: readonly Trace[]): Contestant {
  const run = () => {
    let count = 0
    for (const trace of traces) if (handwritten(trace)) count++
    return count
  }
  return { name: 'arrow function by hand', run, things: traces.length }
}

/** Libraries that do the same job, each at its best: whatever it can do before the first row is done. */
function peers(traces: readonly Trace[]): readonly Contestant[] {
  const rows = traces as readonly (Trace & Record<string, unknown>)[]
  const script = compileScript(parseScript(asScript(conditions)))
  const cel = parseCel(asCel(conditions))
  const lucene = parseLucene(asLucene(conditions))
  const mingo = new Query(asMongo(conditions))
  const sifted = sift.default(asMongo(conditions))
  const things = rows.length
  return [
    { name: 'subscript', things, run: () => rows.filter((row) => script(row)).length },
    { name: '@marcbachmann/cel-js', things, run: () => rows.filter((row) => cel(row)).length },
    { name: 'liqe', things, run: () => rows.filter((row) => testLucene(lucene, row)).length },
    { name: 'mingo', things, run: () => rows.filter((row) => mingo.test(row)).length },
    { name: 'sift', things, run: () => rows.filter((row) => sifted(row)).length },
  ]
}
