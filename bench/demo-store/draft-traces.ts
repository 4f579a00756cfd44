import { type Operation, operations } from './operations.ts'
import type { RandomDraws } from './random-draws.ts'

/** A trace as it is written into a store. */
export interface DraftTrace {
  readonly id: string
  readonly experiment: number
  /** ms since the epoch. */
  readonly time: number
  /** ms; `null` while the trace is in progress. */
  readonly duration: number | null
  readonly status: 'OK' | 'ERROR' | 'IN_PROGRESS'
  readonly name: string
  readonly session: string
  readonly request: string
  readonly response: string | null
  readonly tokens: number
  readonly tags: Readonly<Record<string, string>>
  readonly metadata: Readonly<Record<string, string>>
  /** Whether somebody found it helpful; absent where nobody said. */
  readonly helpful?: boolean
}

/** How many traces there are, and when. */
export interface TracePlan {
  readonly count: number
  /** When the last of them begins, ms since the epoch. */
  readonly until: number
  /** How far back the first is. */
  readonly days: number
}

/** How many experiments the traces are in. */
export const experimentCount = 3

/** Traces in the order of their times, more by day than by night. */
export function* draftTraces(
  { count, until, days }: TracePlan,
  draws: RandomDraws,
): Generator<DraftTrace, void, undefined> {
  const start = until - days * day
  for (let index = 1; index <= count; index++) {
    const even = start + (index / count) * (until - start)
    yield draftTrace(Math.round(Math.min(until, wake(even))), draws)
  }
}

const day = 86_400_000

/** Shifts times towards the afternoon, without changing their order. */
function wake(time: number): number {
  return time - (day / 8) * Math.sin((2 * Math.PI * (time % day)) / day)
}

function draftTrace(time: number, draws: RandomDraws): DraftTrace {
  const operation = draws.firstOf(operations)
  const status = draws.chance(operation.errorRate) ? 'ERROR' : draws.chance(0.001) ? 'IN_PROGRESS' : 'OK'
  const user = `U${String(draws.firstOf(userNumbers)).padStart(4, '0')}`
  const helpful = draws.chance(0.05) ? draws.chance(status === 'ERROR' ? 0.2 : 0.85) : undefined
  return {
    id: `tr-${draws.hex(32)}`,
    experiment: draws.firstOf(experimentNumbers),
    time,
    duration: status === 'IN_PROGRESS' ? null : Math.round(draws.around(operation.median, operation.spread)),
    status,
    name: operation.functionName,
    session: `s-${user}-${Math.floor(time / (day / 24))}`,
    request: JSON.stringify({ question: draws.among(operation.requests), user }),
    response: status === 'OK' ? JSON.stringify(operation.response) : null,
    tokens: Math.round(draws.around(600, 0.6)),
    tags: tagsOf(operation, user, draws),
    metadata: metadataOf(user, draws),
    ...(helpful !== undefined && { helpful }),
  }
}

const userNumbers = Array.from({ length: 2000 }, (_, index) => index + 1)
const experimentNumbers = Array.from({ length: experimentCount }, (_, index) => index + 1)

function tagsOf(operation: Operation, user: string, draws: RandomDraws): Readonly<Record<string, string>> {
  const { queryCategories, service, category } = operation
  return {
    environment: draws.firstOf(['production', 'staging', 'development']),
    version: draws.firstOf(['v2.1.0', 'v2.0.3', 'v1.9.8']),
    service_name: service,
    operation: operation.operation,
    category,
    user_id: user,
    ...(queryCategories && { query_category: draws.firstOf(queryCategories) }),
  }
}

function metadataOf(user: string, draws: RandomDraws): Readonly<Record<string, string>> {
  return {
    'mlflow.user': `${user.toLowerCase()}@example.com`,
    'mlflow.source.name': draws.firstOf(['app.py', 'worker.py', 'notebook.ipynb']),
    'mlflow.source.type': 'LOCAL',
    'mlflow.trace_schema.version': '3',
    'mlflow.trace.sizeBytes': String(1000 + draws.below(9000)),
  }
}
