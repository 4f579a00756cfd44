import { type Expression, ExpressionWrapper, type SqlBool } from 'kysely'
import type { Filter } from '../../filter/filter.ts'
import { compileCondition } from './compile-condition.ts'
import { conditionNode } from './condition-node.ts'
import type { ConnectionFeatures, Engine } from './engine.ts'
import { engineRules } from './engines.ts'
import type { Layout } from './layout.ts'
import { mlflowLayout } from './layouts/mlflow.ts'

/** What SQL is written for; by default MLflow's tables. */
export interface SqlOptions extends ConnectionFeatures {
  readonly engine: Engine
  readonly layout?: Layout
  /**
   * The experiments that are searched: an assessment of a whole session counts only where it was made on a trace of these.
   * Absent: all experiments; empty: none.
   */
  readonly experimentIds?: readonly (number | bigint)[]
}

/**
 * A filter as a Kysely expression, for `where` of a query over the layout's table under its own name. It is true or
 * false, never NULL, so it may be negated. Values are bound parameters, and two values of one type give the same text;
 * lists of one length do. It does not limit the traces to `experimentIds`: that is for the query around it.
 * @throws UnsupportedFilterError where SQL cannot say it.
 */
export function whereFilter(filter: Filter, options: SqlOptions): Expression<SqlBool> {
  const { layout = mlflowLayout, engine, ...features } = options
  const condition = compileCondition(filter, layout, { engine: engineRules(engine), ...features })
  return new ExpressionWrapper(conditionNode(condition))
}
