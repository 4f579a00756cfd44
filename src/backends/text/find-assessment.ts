import { equalFilters } from '../../filter/equal-filters.ts'
import type { CompareFilter, Filter, SomeFilter } from '../../filter/filter.ts'

/** A condition on the assessments of a name. */
export interface AssessmentCondition {
  /** The scope that such conditions are written under. */
  readonly kind: string
  readonly name: string
  /** Absent where any assessment of the name will do. */
  readonly compare?: Pick<CompareFilter, 'relation' | 'value'>
}

/** Of two filters the condition that means either: an assessment of the trace, or the same of its whole session. */
export function findAssessment(own: Filter, session: Filter | undefined): AssessmentCondition | undefined {
  if (!isSome(own, 'assessments') || !isSome(session, 'sessionAssessments')) return undefined
  if (!equalFilters(own.where, session.where) || own.where.kind !== 'and') return undefined
  const [kind, name, value, ...more] = own.where.operands.map(compareOf)
  if (kind?.field.name !== 'kind' || name?.field.name !== 'name' || more.length > 0) return undefined
  const condition = { kind: String(kind.value), name: String(name.value) }
  if (own.where.operands.length === 2) return condition
  return value === undefined ? undefined : { ...condition, compare: meantValue(value) }
}

function isSome(filter: Filter | undefined, of: string): filter is SomeFilter {
  return filter?.kind === 'some' && filter.of === of
}

function compareOf(filter: Filter): CompareFilter | undefined {
  return filter.kind === 'compare' && filter.field.scope === 'assessment' ? filter : undefined
}

/** A text is looked for as it is and as JSON text. */
function meantValue({ relation, value }: CompareFilter): Pick<CompareFilter, 'relation' | 'value'> {
  const [text = ''] = Array.isArray(value) ? value : [value]
  if (relation === 'in') return { relation: 'equals', value: text }
  if (relation === 'notIn') return { relation: 'differs', value: text }
  return { relation, value }
}
