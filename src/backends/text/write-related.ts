import type { Dialect, SpecialMeaning } from '../../dialects/dialect.ts'
import type { SomeFilter } from '../../filter/filter.ts'
import type { AssessmentCondition } from './find-assessment.ts'
import { listedNames, nameKey, nameUnder } from './name-field.ts'
import type { Piece } from './pieces.ts'
import { UnsayableError } from './unsayable-error.ts'
import { writeNull } from './write-presence.ts'
import { writeRelation } from './write-relation.ts'

/**
 * The condition that something related, other than spans and assessments, has an id.
 * @throws UnsayableError where the dialect has none such, or more than its id is asked for.
 */
export function writeRelated({ of, where }: SomeFilter, dialect: Dialect): readonly Piece[] {
  const meaning = Object.hasOwn(relatedById, of) ? relatedById[of] : undefined
  const listed = listedNames(dialect).find(({ rules }) => meaning !== undefined && rules.special === meaning)
  if (listed === undefined || where.kind !== 'compare' || where.relation !== 'equals') {
    throw new UnsayableError(dialect, {
      part: `a condition on ${of}`,
      reason: listed === undefined ? 'it has no name for them' : 'it only takes their id, with =',
    })
  }
  return writeRelation(nameUnder(listed.scope, listed.name, listed.rules, dialect), where, dialect)
}

/** What the conditions on the id of something related are called in a dialect's table. */
const relatedById: Readonly<Record<string, SpecialMeaning>> = {
  runs: 'run',
  prompts: 'prompt',
  issues: 'issue',
}

/**
 * A condition on the assessments of a name, or that there is one, or none.
 * @throws UnsayableError where the dialect has no assessments.
 */
export function writeAssessment(
  { kind, name, compare }: AssessmentCondition,
  present: boolean,
  dialect: Dialect,
): readonly Piece[] {
  const open = dialect.scopes[kind]?.open
  if (open === undefined) {
    throw new UnsayableError(dialect, {
      part: `the ${kind} ${JSON.stringify(name)}`,
      reason: 'it has no assessments',
    })
  }
  const named = nameKey(kind, name, open, dialect)
  return compare === undefined ? writeNull(named, present, dialect) : writeRelation(named, compare, dialect)
}
