import { databricks } from './databricks.ts'
import type { Dialect, DialectName } from './dialect.ts'
import { extended } from './extended.ts'
import { mlflow } from './mlflow.ts'

/** Every dialect by its name. */
export const dialects: Readonly<Record<DialectName, Dialect>> = { databricks, mlflow, extended }
