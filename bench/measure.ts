import { do_not_optimize } from 'mitata'
import type { Contest, Contestant } from './suite.ts'

/** How long to measure. */
export interface Effort {
  /** Samples of each contestant. */
  readonly rounds: number
  /** How long one sample takes, ms, at least. */
  readonly sampleTime: number
  /** How long each contestant runs before anything counts, ms, at least. */
  readonly warmUpTime: number
}

/** How long to measure for figures, and (`quick`) to see that every suite runs. */
export const efforts = {
  full: { rounds: 61, sampleTime: 8, warmUpTime: 400 },
  quick: { rounds: 11, sampleTime: 4, warmUpTime: 150 },
} as const satisfies Record<string, Effort>

/** What was measured of a contestant: nanoseconds a thing. */
export interface Measurement {
  readonly name: string
  readonly median: number
  /** Between these lies the middle half of the samples. */
  readonly quartiles: readonly [number, number]
  /** The median, round by round, of how many times as long as the first contestant it took. */
  readonly ratio: number
}

/**
 * Measures contestants by turns, a sample of each a round and every other round backwards: what slows the machine down for
 * a while slows all of them down, and none is always the first after another.
 */
export function measure({ contestants }: Contest, effort: Effort): readonly Measurement[] {
  const runners = contestants.map((contestant) => prepare(contestant, effort))
  for (let round = 0; round < effort.rounds; round++) {
    for (const runner of round % 2 === 0 ? runners : runners.toReversed()) sample(runner)
  }
  const [first] = runners
  return runners.map(({ contestant, samples }) => ({
    name: contestant.name,
    median: quantile(samples, 0.5),
    quartiles: [quantile(samples, 0.25), quantile(samples, 0.75)],
    ratio: pairedRatio(samples, first?.samples ?? samples),
  }))
}

/** The median of the ratios of samples taken in the same round. */
function pairedRatio(samples: readonly number[], others: readonly number[]): number {
  return quantile(
    samples.map((time, round) => time / (others[round] ?? Number.NaN)),
    0.5,
  )
}

interface Runner {
  readonly contestant: Contestant
  /** Runs in a sample: so many that the clock is exact enough. */
  readonly runs: number
  readonly samples: number[]
}

function prepare(contestant: Contestant, { warmUpTime, sampleTime }: Effort): Runner {
  let runs = 1
  let taken = time(contestant, runs)
  for (let spent = taken; spent < warmUpTime; spent += taken) {
    if (taken < sampleTime) runs *= 2
    taken = time(contestant, runs)
  }
  return { contestant, runs: Math.max(1, Math.round((runs * sampleTime) / taken)), samples: [] }
}

function sample({ contestant, runs, samples }: Runner): void {
  samples.push((time(contestant, runs) * 1e6) / runs / (contestant.things ?? 1))
}

/** How long so many runs take, ms. */
function time({ run }: Contestant, runs: number): number {
  const begun = performance.now()
  for (let left = runs; left > 0; left--) do_not_optimize(run())
  return performance.now() - begun
}

function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((one, other) => one - other)
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? below
  return below + (above - below) * (place % 1)
}
