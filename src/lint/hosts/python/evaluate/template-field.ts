import type { SyntaxNode } from '@lezer/common'
import type { Part } from '../values/concatenate.ts'
import { holeValue } from '../values/value.ts'
import type { Reading } from './reading.ts'
import { type Field, fieldPart } from './texts-of.ts'

/** A field of a template, filled with what was given for it, or with its own name. */
export function templateField(
  reading: Reading,
  given: SyntaxNode | undefined,
  name: string,
  field: Field,
): Part {
  if (given !== undefined) return fieldPart(reading, given, field)
  const { span, type } = field
  const hole = { kind: 'hole' as const, span, source: name, origins: [name], ...(type && { type }) }
  return { values: [holeValue(hole)], hole }
}
