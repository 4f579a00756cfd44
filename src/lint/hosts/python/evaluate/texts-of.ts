import type { SyntaxNode } from '@lezer/common'
import type { HoleType } from '../../../embedded.ts'
import type { Part } from '../values/concatenate.ts'
import { holeValue, isNumber, loneHole, mentionHole, type TextValue } from '../values/value.ts'
import { holeOf, type Reading } from './reading.ts'

/** The alternatives for an expression where a text is wanted: what is none is a hole. */
export function textsOf(reading: Reading, node: SyntaxNode): readonly TextValue[] {
  const values = reading.evaluate(node)
  const texts = values.filter((value) => value.kind === 'text')
  return texts.length === values.length && texts.length > 0
    ? texts
    : [...texts, holeValue(holeOf(reading, node))]
}

/** An expression as a part of a text. */
export function partOf(reading: Reading, node: SyntaxNode): Part {
  return { values: textsOf(reading, node), hole: holeOf(reading, node) }
}

/** What is between the braces of a string, or stands for a field of a template. */
export interface Field {
  readonly span: { readonly start: number; readonly end: number }
  /** It is written otherwise than `str` would. */
  readonly changed: boolean
  readonly type?: HoleType
}

/** An expression where a field is. The hole of an unknown one is the field. `repr` puts no quotes around a number. */
export function fieldPart(reading: Reading, node: SyntaxNode, { span, changed, type }: Field): Part {
  const texts = textsOf(reading, node)
  const certain = type === 'quoted' && texts.every(isNumber) ? 'number' : type
  const seen = { span, ...(certain && { type: certain }) }
  const hole = { ...holeOf(reading, node), ...seen }
  const values = texts.map((value) => {
    const lone = loneHole(value)
    if (lone !== undefined) return holeValue(mentionHole(lone, seen))
    return changed ? holeValue(hole) : value
  })
  return { values: changed ? values.slice(0, 1) : values, hole }
}
