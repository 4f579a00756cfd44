import { type Service, services } from './operations.ts'
import type { RandomDraws } from './random-draws.ts'

/** A time in which a service fails more often, and takes longer. */
export interface Incident {
  readonly service: Service
  /** ms since the epoch. */
  readonly start: number
  readonly end: number
  readonly errorRate: number
  /** How much longer its traces take. */
  readonly slowness: number
}

/** One every other day, at any hour, and a last one some hours before the end, so that there is one to be found today. */
export function drawIncidents(start: number, end: number, draws: RandomDraws): readonly Incident[] {
  const count = Math.max(1, Math.round((end - start) / (2 * dayMs)))
  const starts = Array.from({ length: count }, () => start + draws.next() * (end - start))
  return [...starts, end - 4 * hourMs].map((at) => {
    const duration = (0.5 + 2 * draws.next()) * hourMs
    return {
      service: draws.among(serviceNames),
      start: at,
      end: at + duration,
      errorRate: 0.15 + 0.45 * draws.next(),
      slowness: 1.5 + 3 * draws.next(),
    }
  })
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const serviceNames = Object.keys(services) as readonly Service[]
