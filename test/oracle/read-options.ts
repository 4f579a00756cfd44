import { parseArgs } from 'node:util'

/** The databases that MLflow can be asked on. */
export const engines = ['sqlite', 'postgres', 'mysql'] as const

/** One of them. */
export type Engine = (typeof engines)[number]

/** How the oracle is asked. */
export interface OracleOptions {
  /** Where to compare. */
  readonly engines: readonly Engine[]
  readonly seed: number
  /** How many searches to compare on each of them; more where that takes the table of hits too. */
  readonly runs: number
  /** After how many seconds to give up. */
  readonly seconds: number
  /** How many random traces the store holds. */
  readonly traces: number
  /** How many differences to make small and print. */
  readonly differences: number
}

const usage = `Usage: npm run -s test:oracle -- [--engine ${engines.join('|')}]… [--seed N] [--runs N] [--seconds S] [--traces N]
  [--differences N]
Without an engine, on all of them. Servers are started, unless TRACESIFT_POSTGRES_URL (postgresql://user@host:port/database)
and TRACESIFT_MYSQL_URL (mysql://…) name them; a database of its own is made there, and dropped in the end.`

/** Reads the arguments of the command line. */
export function readOptions(parts: readonly string[]): OracleOptions {
  const { engine, ...texts } = readArguments(parts)
  const numbers = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, Number(text)]))
  const { seed = 0, runs = 0, seconds = 0, traces = 0, differences = 0 } = numbers
  const fit = Object.values(numbers).every((value) => Number.isSafeInteger(value) && value >= 0)
  if (!fit || !engine.every(isEngine)) throw new TypeError(usage)
  return {
    engines: engines.filter((name) => engine.length === 0 || engine.includes(name)),
    ...{ seed, runs, seconds, traces, differences },
  }
}

function readArguments(parts: readonly string[]) {
  try {
    return parseArgs({ args: [...parts], options: optionTypes }).values
  } catch (error) {
    throw new TypeError(`${(error as Error).message}\n${usage}`)
  }
}

function isEngine(name: string): boolean {
  return engines.some((one) => one === name)
}

const optionTypes = {
  engine: { type: 'string', multiple: true, default: [] as string[] },
  seed: { type: 'string', default: '1' },
  runs: { type: 'string', default: '6000' },
  seconds: { type: 'string', default: '600' },
  traces: { type: 'string', default: '160' },
  differences: { type: 'string', default: '20' },
} as const
