import type { SyntaxNode } from '@lezer/common'
import type { Scope } from '../survey/scope.ts'
import { argumentsOf } from '../syntax/arguments-of.ts'
import { memberOf } from '../syntax/path-of.ts'
import { mergeValues } from '../values/merge-values.ts'
import { holeValue, type Value } from '../values/value.ts'
import { classOf } from './class-of.ts'
import { optionOf } from './option-default.ts'
import { holeOf, type Reading } from './reading.ts'
import { returnedValues } from './returned-values.ts'
import { valuesAfter } from './values-at.ts'

/** What an attribute of a class of this file, or of an instance of one, may be; `undefined` where nothing says. */
export function followAttribute(
  reading: Reading,
  object: SyntaxNode,
  name: string,
): readonly Value[] | undefined {
  const found = classOf(reading, object)
  if (found === undefined)
    return name === 'value' ? memberValue(reading, object) : optionOf(reading, object, name)
  const { owner, made } = found
  const given = made && argumentsOf(made, reading.survey.text).named.get(name)
  if (given !== undefined) return reading.evaluate(given)
  const values = attributeOf(reading, owner, name, 0)
  if (found.given !== true || values === undefined) return values
  return [holeValue(holeOf(reading, object.parent ?? object)), ...values]
}

/** `Filters.SLOW.value` of an enumeration. */
function memberValue(reading: Reading, object: SyntaxNode): readonly Value[] | undefined {
  const member = memberOf(object, reading.survey.text)
  if (member === undefined || classOf(reading, member.object) === undefined) return undefined
  return reading.evaluate(object)
}

function attributeOf(
  reading: Reading,
  owner: Scope,
  name: string,
  depth: number,
): readonly Value[] | undefined {
  const property = owner.inner.get(name)
  if (property?.kind === 'function')
    return isProperty(property) ? returnedValues(reading, property, new Map()) : undefined
  let values = valuesAfter(reading, owner, name, undefined)
  for (const method of owner.functions) {
    const self = method.parameters[0]?.name ?? 'self'
    const after = valuesAfter(reading, method, `${self}.${name}`, values)
    if (after === undefined || after === values) continue
    values = mergeValues([...(values ?? []), ...after], () => holeOf(reading, method.node))
  }
  return values ?? inherited(reading, owner, name, depth)
}

function isProperty({ node }: Scope): boolean {
  return node.parent?.name === 'DecoratedStatement'
}

function inherited(
  reading: Reading,
  owner: Scope,
  name: string,
  depth: number,
): readonly Value[] | undefined {
  const bases = depth < 8 ? (owner.node.getChild('ArgList')?.getChildren('VariableName') ?? []) : []
  for (const base of bases) {
    const found = classOf(reading, base)
    const values = found && attributeOf(reading, found.owner, name, depth + 1)
    if (values !== undefined) return values
  }
  return undefined
}
