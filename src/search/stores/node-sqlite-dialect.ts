import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import { type Dialect, type Driver, SqliteDialect } from 'kysely'

/**
 * Kysely on Node's own SQLite. Integers are exact in both directions: beyond ±2^53 they are of type `bigint`. A statement
 * blocks the process while it runs; before each, all else has its turn, such as the timer of an `AbortSignal`.
 */
export function nodeSqliteDialect(database: DatabaseSync): Dialect {
  const dialect = new SqliteDialect({
    database: {
      prepare: (sql) => wrapStatement(database.prepare(sql)),
      close: () => database.close(),
    },
  })
  return {
    createAdapter: () => dialect.createAdapter(),
    createDriver: () => inTurn(dialect.createDriver()),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  }
}

function inTurn(driver: Driver): Driver {
  const acquire = driver.acquireConnection.bind(driver)
  driver.acquireConnection = async (...options) => {
    await setImmediate()
    return await acquire(...options)
  }
  return driver
}

function wrapStatement(statement: StatementSync) {
  statement.setReadBigInts(true)
  return {
    reader: returnsRows(statement),
    all: (parameters: readonly unknown[]) => statement.all(...parameters.map(bindable)).map(narrowIntegers),
    run: (parameters: readonly unknown[]) => statement.run(...parameters.map(bindable)),
    *iterate(parameters: readonly unknown[]) {
      for (const row of statement.iterate(...parameters.map(bindable))) yield narrowIntegers(row)
    },
  }
}

/** Node before 22.16 cannot say; `all` runs any statement, and the count of changed rows is lost. */
function returnsRows(statement: Partial<StatementSync>): boolean {
  return statement.columns === undefined || statement.columns().length > 0
}

/** SQLite would take a number for a real one, and a text column would not find it: whole numbers go as integers. */
function bindable(parameter: unknown): SQLInputValue {
  if (typeof parameter === 'boolean') return parameter ? 1n : 0n
  return Number.isSafeInteger(parameter) ? BigInt(parameter as number) : (parameter as SQLInputValue)
}

function narrowIntegers(row: Record<string, unknown>): Record<string, unknown> {
  for (const name of Object.keys(row)) {
    const value = row[name]
    if (typeof value === 'bigint') row[name] = narrow(value)
  }
  return row
}

function narrow(value: bigint): number | bigint {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : value
}
