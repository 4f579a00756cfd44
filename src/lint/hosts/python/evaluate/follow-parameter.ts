import type { HoleType } from '../../../embedded.ts'
import type { Parameter } from '../syntax/parameters-of.ts'
import { holeValue, type TextValue } from '../values/value.ts'

/** A parameter is a hole, the same one each time. */
export function followParameter(parameter: Parameter): TextValue {
  const known = followed.get(parameter)
  if (known !== undefined) return known
  const { name, owner, annotation = '' } = parameter
  const span = { start: owner.from, end: owner.from }
  const type = Object.hasOwn(annotated, annotation) ? annotated[annotation] : undefined
  const value = holeValue({
    kind: 'hole',
    span,
    source: name,
    origins: [name],
    parameter,
    ...(type && { type }),
  })
  followed.set(parameter, value)
  return value
}

const followed = new WeakMap<Parameter, TextValue>()

const annotated: Readonly<Record<string, HoleType>> = { int: 'number', float: 'number', str: 'text' }
