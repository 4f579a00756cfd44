import { parseArgs } from 'node:util'

/** How the oracle is asked. */
export interface OracleOptions {
  readonly engine: Engine
  /** Of the server, and of some database on it; absent for SQLite. */
  readonly url: string | undefined
  readonly seed: number
  /** How many searches to compare. */
  readonly runs: number
  /** After how many seconds to make up no more of them. */
  readonly seconds: number
  /** How many random traces the store holds. */
  readonly traces: number
  /** How many differences to make small and print. */
  readonly differences: number
}

/** The databases that MLflow can be asked on, each with where its server may be found. */
const engines = {
  sqlite: undefined,
  postgres: 'TRACESIFT_POSTGRES_URL',
  mysql: 'TRACESIFT_MYSQL_URL',
} as const

/** The databases that MLflow can be asked on. */
export type Engine = keyof typeof engines

const usage = `Usage: npm run -s test:oracle -- [--engine ${Object.keys(engines).join('|')}] [--url URL] [--seed N] [--runs N]
  [--seconds S] [--traces N] [--differences N]
The URL of a server (postgresql://user@host:port/database, mysql://…) may also be in TRACESIFT_POSTGRES_URL or
TRACESIFT_MYSQL_URL; a database of its own is made there, and dropped in the end.`

/** Reads the arguments of the command line. */
export function readOptions(parts: readonly string[]): OracleOptions {
  const { values } = parseArgs({ args: [...parts], options: optionTypes })
  const engine = (Object.keys(engines) as Engine[]).find((name) => name === values.engine)
  const variable = engine && engines[engine]
  const url = values.url ?? (variable && process.env[variable])
  const numbers = Object.fromEntries(numberNames.map((name) => [name, Number(values[name])]))
  const { seed = 0, runs = 0, seconds = 0, traces = 0, differences = 0 } = numbers
  const fit = Object.values(numbers).every((value) => Number.isSafeInteger(value) && value >= 0)
  if (engine === undefined || !fit || (url === undefined) !== (engine === 'sqlite'))
    throw new TypeError(usage)
  return { engine, url, seed, runs, seconds, traces, differences }
}

const numberNames = ['seed', 'runs', 'seconds', 'traces', 'differences'] as const

const optionTypes = {
  engine: { type: 'string', default: 'sqlite' },
  url: { type: 'string' },
  seed: { type: 'string', default: '1' },
  runs: { type: 'string', default: '12000' },
  seconds: { type: 'string', default: '300' },
  traces: { type: 'string', default: '160' },
  differences: { type: 'string', default: '20' },
} as const
