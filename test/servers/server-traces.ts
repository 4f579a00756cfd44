import type fc from 'fast-check'
import type { Trace } from '../../src/schema/trace.ts'
import { storedTraces } from '../arbitraries/traces.ts'

/** Traces as every server can store them: in MySQL's tables, keys that differ in case alone are the same. */
export const serverTraces: fc.Arbitrary<readonly Trace[]> = storedTraces.map((all) =>
  all.map(withoutCaseVariants),
)

function withoutCaseVariants(trace: Trace): Trace {
  const { info } = trace
  return {
    ...trace,
    info: { ...info, tags: distinct(info.tags), traceMetadata: distinct(info.traceMetadata) },
  }
}

function distinct<Value>(entries: Readonly<Record<string, Value>>): Record<string, Value> {
  const groups = Map.groupBy(Object.entries(entries), ([key]) => key.toLowerCase())
  return Object.fromEntries([...groups.values()].flatMap(([first]) => (first ? [first] : [])))
}
