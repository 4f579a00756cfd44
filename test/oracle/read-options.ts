import { parseArgs } from 'node:util'

/** How the oracle is asked. */
export interface OracleOptions {
  readonly engine: Engine
  /** MLflow's tracking URI of an empty database; absent: a SQLite file that is made and thrown away. */
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

const engines = ['sqlite', 'postgres', 'mysql'] as const

/** The databases that MLflow can be asked on. */
export type Engine = (typeof engines)[number]

const usage = `Usage: npm run -s test:oracle -- [--engine ${engines.join('|')}] [--url URI] [--seed N] [--runs N]
  [--seconds S] [--traces N] [--differences N]
A server's URI, as MLflow takes it (postgresql+psycopg2://…, mysql+pymysql://…), may also be in ORACLE_URL; its database is empty.`

/** Reads the arguments of the command line. */
export function readOptions(parts: readonly string[]): OracleOptions {
  const { values } = parseArgs({ args: [...parts], options: optionTypes })
  const engine = engines.find((name) => name === values.engine)
  const url = values.url ?? process.env.ORACLE_URL
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
  runs: { type: 'string', default: '8000' },
  seconds: { type: 'string', default: '300' },
  traces: { type: 'string', default: '160' },
  differences: { type: 'string', default: '20' },
} as const
