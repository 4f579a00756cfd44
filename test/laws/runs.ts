/** How often a law is tried; `TRACESIFT_RUNS=20` tries each twenty times as often, and gives it as much more time. */
export function runs(usual: number) {
  return { numRuns: Math.ceil(usual * more) }
}

const more = Number(process.env.TRACESIFT_RUNS ?? 1)

/** For a test that tries laws, in ms. */
export const lawTimeout = 30_000 * Math.max(1, more)
