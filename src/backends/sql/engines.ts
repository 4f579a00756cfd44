import type { Engine, EngineRules } from './engine.ts'
import { mssql } from './engines/mssql.ts'
import { mysql } from './engines/mysql.ts'
import { postgres } from './engines/postgres.ts'
import { sqlite } from './engines/sqlite.ts'

/**
 * The rules of an engine.
 * @throws TypeError where there are none.
 */
export function engineRules(engine: Engine): EngineRules {
  const rules = Object.hasOwn(engines, engine) ? engines[engine] : undefined
  if (rules !== undefined) return rules
  throw new TypeError(
    `SQL is written for the engines ${Object.keys(engines).join(', ')}; found ${JSON.stringify(engine)}.`,
  )
}

const engines: Readonly<Partial<Record<Engine, EngineRules>>> = {
  sqlite,
  postgres,
  mysql,
  mssql,
}
