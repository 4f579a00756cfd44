import { type Operator, operators } from './operators.ts'
import type { Relation } from './relations.ts'

/** The operator that says a relation. */
export const operatorOf = Object.fromEntries(
  Object.values(operators).flatMap(({ means, spelling }) =>
    means.kind === 'relation' ? [[means.relation, spelling]] : [],
  ),
) as Readonly<Record<Relation, Operator>>
