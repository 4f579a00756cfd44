import { drawIncidents, type Incident } from './incidents.ts'
import { type Operation, operations } from './operations.ts'
import type { RandomDraws } from './random-draws.ts'

/** What makes one trace differ from the next; all else follows from it. */
export interface DraftTrace {
  readonly id: string
  /** ms since the epoch. */
  readonly time: number
  /** ms; `null` while the trace is in progress. */
  readonly duration: number | null
  readonly status: 'OK' | 'ERROR' | 'IN_PROGRESS'
  readonly operation: Operation
  /** From 0 up. */
  readonly user: number
  /** What `#` stands for in the request and the response. */
  readonly number: number
  readonly tokens: number
  /** `null`: nobody set the tag; so are the next two. */
  readonly environment: string | null
  readonly version: string | null
  readonly isServiceNamed: boolean
  readonly hasSpans: boolean
}

/** How many traces there are, and when. */
export interface TracePlan {
  readonly traces: number
  /** When the last of them has begun, ms since the epoch. */
  readonly now: number
  /** How far back the first is. */
  readonly days: number
}

/** Traces in the order of their times, more by day than by night. */
export function* draftTraces(
  { traces, now, days }: TracePlan,
  draws: RandomDraws,
): Generator<DraftTrace, void, undefined> {
  const start = now - days * dayMs
  const before = trafficUntil(start)
  const traffic = trafficUntil(now) - before
  const incidents = drawIncidents(start, now, draws)
  for (let index = 0; index < traces; index++) {
    const share = (index + draws.next()) / traces
    const time = Math.min(now, Math.max(start, Math.floor(timeOfTraffic(before + share * traffic))))
    yield draftTrace(time, Math.floor(share * releases), incidents, draws)
  }
}

const dayMs = 86_400_000

/** How much of the traffic has been by then: most of it is around noon, UTC, an eighth as much around midnight. */
function trafficUntil(time: number): number {
  return time - (dayMs / 8) * Math.sin((2 * Math.PI * (time % dayMs)) / dayMs)
}

/** When so much of it has been, to the ms. */
function timeOfTraffic(traffic: number): number {
  let low = traffic - dayMs / 8
  let high = traffic + dayMs / 8
  while (high - low > nearlyEven) {
    const middle = (low + high) / 2
    if (trafficUntil(middle) < traffic) low = middle
    else high = middle
  }
  const before = trafficUntil(low)
  return low + ((high - low) * (traffic - before)) / (trafficUntil(high) - before)
}

/** Traffic does not change in so short a time, ms. */
const nearlyEven = 5000

/** How many releases of each service there are in the time. */
const releases = 4

function draftTrace(
  time: number,
  release: number,
  incidents: readonly Incident[],
  draws: RandomDraws,
): DraftTrace {
  const operation = draws.among(byWeight)
  const incident = incidents.find(
    ({ service, start, end }) => service === operation.service && start <= time && time < end,
  )
  const fails = draws.chance(incident?.errorRate ?? operation.errorRate)
  const status = fails ? 'ERROR' : draws.chance(0.0005) ? 'IN_PROGRESS' : 'OK'
  const duration = draws.around(operation.median * (incident?.slowness ?? 1), operation.spread)
  return {
    id: `tr-${draws.hex(4)}`,
    time,
    duration: status === 'IN_PROGRESS' ? null : Math.round(draws.chance(0.003) ? duration * 12 : duration),
    status,
    operation,
    user: draws.low(userCount),
    number: 1000 + draws.below(9000),
    tokens: Math.round(draws.around(600, 0.6)),
    environment: drawEnvironment(draws.next()),
    version: draws.chance(0.04) ? null : `v2.${release}.${draws.chance(0.1) ? 1 : 0}`,
    isServiceNamed: !draws.chance(0.01),
    hasSpans: draws.chance(0.05),
  }
}

/** How many users there are. */
export const userCount = 400

const byWeight = operations.flatMap((operation) => new Array<Operation>(operation.weight).fill(operation))

/** Some forget the tag, and some write a value of their own. */
function drawEnvironment(share: number): string | null {
  return environments.find(({ upTo }) => share < upTo)?.name ?? null
}

const environments = [
  { upTo: 0.8, name: 'production' },
  { upTo: 0.92, name: 'staging' },
  { upTo: 0.97, name: 'development' },
  { upTo: 0.98, name: 'prod' },
] as const
