import type { Dialect } from '../../dialects/dialect.ts'
import type { Field } from '../../filter/filter.ts'
import { type FieldName, listedNames, nameField, nameUnder } from './name-field.ts'
import type { Piece } from './pieces.ts'
import { UnsayableError } from './unsayable-error.ts'
import { takenForms } from './write-relation.ts'

/**
 * `field IS [NOT] NULL`; that a number is there also as its being another than a text that is none.
 * @throws UnsayableError where the dialect has neither.
 */
export function writePresence(field: Field, present: boolean, dialect: Dialect): readonly Piece[] {
  const name = nameField(field, dialect)
  if (present && takesNoNumber(name)) return [...name.pieces, ` != ${noNumber}`]
  return writeNull(name, present, dialect)
}

/** `IS [NOT] NULL` of a field that has its name already. */
export function writeNull(name: FieldName, present: boolean, dialect: Dialect): readonly Piece[] {
  const operator = present ? 'IS NOT NULL' : 'IS NULL'
  takenForms(name, operator, dialect)
  return [...name.pieces, ` ${operator}`]
}

/**
 * What never holds: a number's equality to a text that is none.
 * @throws UnsayableError where numbers and texts do not compare.
 */
export function writeNever(dialect: Dialect): readonly Piece[] {
  const listed = listedNames(dialect).find(({ rules }) => takesNoNumber({ rules }))
  if (listed !== undefined) {
    return [...nameUnder(listed.scope, listed.name, listed.rules, dialect).pieces, ` = ${noNumber}`]
  }
  throw new UnsayableError(dialect, {
    part: 'a filter that nothing passes',
    reason: 'it has no condition that is false of everything',
  })
}

/** Above every number, as MLflow compares them. */
const noNumber = `'never'`

function takesNoNumber({ rules }: Pick<FieldName, 'rules'>): boolean {
  const forms = rules.operators['!='] ?? []
  return forms.includes('number') && forms.includes('string')
}
