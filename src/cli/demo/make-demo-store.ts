import { existsSync, linkSync, readFileSync, rmSync } from 'node:fs'
import process from 'node:process'
import { DatabaseSync } from 'node:sqlite'
import { sqliteCode } from '../../search/stores/sqlite-fault.ts'
import { UsageError } from '../usage-error.ts'
import { draftTraces } from './draft-traces.ts'
import { fillStore } from './fill-store.ts'
import { randomDraws } from './random-draws.ts'

/** What is to be in a demo store. */
export interface DemoPlan {
  readonly traces: number
  /** The same seed and clock give the same store. */
  readonly seed: number
  /** When the last trace has begun, ms since the epoch. */
  readonly now: number
  /** How far back the first trace is, by default 14. */
  readonly days?: number
  /** Is told, now and then, how many traces are drafted. */
  readonly onProgress?: (count: number) => void
}

/** A file is in the way, and stays. */
export class FileInTheWayError extends Error {
  override readonly name = 'FileInTheWayError'
}

/**
 * Makes a SQLite store with the tables of MLflow 3.17, and traces in it as the services of a company leave them. It takes its
 * name when it is whole.
 * @throws FileInTheWayError where there is a file of that name; UsageError where it cannot be written.
 */
export function makeDemoStore(path: string, plan: DemoPlan): void {
  if (existsSync(path)) throw fileInTheWay(path)
  const temporary = `${path}.${process.pid}.tmp`
  rmSync(temporary, { force: true })
  try {
    writeStore(temporary, plan)
    linkSync(temporary, path)
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? fileInTheWay(path) : faultOf(error, path)
  } finally {
    rmSync(temporary, { force: true })
  }
}

function fileInTheWay(path: string): FileInTheWayError {
  return new FileInTheWayError(
    `"${path}" is there already; a demo store is only made where there is no file.`,
  )
}

/** SQLite does not say which file it means. */
function faultOf(error: unknown, path: string): unknown {
  if (sqliteCode(error) === undefined) return error
  const { message } = error as Error
  return new UsageError(`"${path}" cannot be written: ${message}.`, { cause: error })
}

function writeStore(path: string, { seed, traces, now, days = 14, onProgress }: DemoPlan): void {
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false })
  try {
    database.exec(fastSettings)
    database.exec('BEGIN')
    database.exec(readSchema('tables'))
    const draws = randomDraws(seed)
    fillStore(database, draftTraces({ traces, now, days }, draws), draws, onProgress)
    database.exec(readSchema('indexes'))
    database.exec(`INSERT INTO alembic_version VALUES ('${newestMigration}')`)
    database.exec('COMMIT')
  } finally {
    database.close()
  }
}

/** Nobody needs half a store: what a crash leaves behind has another name. */
const fastSettings = `
  PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -250000;
  PRAGMA threads = 4`

function readSchema(part: 'tables' | 'indexes'): string {
  return readFileSync(new URL(`../../../schemas/mlflow-3.17-${part}.sql`, import.meta.url), 'utf8')
}

/** Of MLflow 3.17. */
const newestMigration = 'dc11669786a5'
