import type { Contestant } from './suite.ts'

/** Holds contestants to one answer: those that do another job are not worth comparing. */
export function requireSameResult(contestants: readonly Contestant[]): void {
  const results = contestants.map(({ name, run }) => ({ name, result: run() }))
  const [expected] = results
  const others = results.filter(({ result }) => result !== expected?.result)
  if (others.length === 0) return
  const list = results.map(({ name, result }) => `${name}: ${String(result)}`).join(', ')
  throw new TypeError(`These do not do the same job: ${list}. Give each the same work.`)
}
