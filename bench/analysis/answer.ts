import { monitorErrors, openStore, reportPerformance, type TraceStore } from '../../src/search.ts'

/** Answers a question about a store and says how much memory that took: `answer.ts STORE QUESTION NOW`. */
async function main([uri = '', question = '', now = '']: readonly string[]): Promise<void> {
  const store = await openStore(uri)
  const answer = await questions[question]?.(store, Number(now))
  await store.close?.()
  const megabytes = process.resourceUsage().maxRSS / 1024
  process.stdout.write(`${JSON.stringify({ answer, megabytes })}\n`)
}

const questions: Readonly<Record<string, (store: TraceStore, now: number) => Promise<unknown>>> = {
  async performance(store) {
    const { total, errorRate, p50Duration, p95Duration, p99Duration } = await reportPerformance(store)
    return [total, errorRate, p50Duration, p95Duration, p99Duration]
  },
  async errors(store, now) {
    const { count, byFunction } = await monitorErrors(store, { hours: 30 * 24, now: () => now })
    return [count, ...byFunction.map((one) => one.count)]
  },
}

await main(process.argv.slice(2))
