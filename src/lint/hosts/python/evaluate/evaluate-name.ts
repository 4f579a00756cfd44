import type { SyntaxNode } from '@lezer/common'
import type { HoleType } from '../../../embedded.ts'
import { memberOf, pathOf } from '../syntax/path-of.ts'
import { holeValue, loneHole, mentionHole, type Value, type ValueHole } from '../values/value.ts'
import { evaluateIndex } from './evaluate-index.ts'
import { followAttribute } from './follow-attribute.ts'
import { followPath } from './follow-path.ts'
import { holeOf, type Reading } from './reading.ts'

/** A variable, an attribute, or what a dictionary or a list has at an index. */
export function evaluateName(reading: Reading, node: SyntaxNode): readonly Value[] | undefined {
  const { text } = reading.survey
  const path = pathOf(node, text)
  const member = memberOf(node, text)
  if (path === undefined && member === undefined) return evaluateIndex(reading, node)
  const followed = path === undefined ? undefined : followPath(reading, path, node)
  const values = followed ?? (member && followAttribute(reading, member.object, member.name))
  return values && named(reading, node, values)
}

/** What is not known of a name goes by that name, whatever it was assigned from. */
function named(reading: Reading, node: SyntaxNode, values: readonly Value[]): readonly Value[] {
  const holes = values.map(loneHole).filter((hole) => hole !== undefined)
  const [first] = holes
  if (first === undefined) return values
  const known = values.filter((value) => loneHole(value) === undefined)
  const written = values.some((value) => value.kind === 'text' && value.number === false)
  const unknown = holeValue(mention(reading, node, first, holes))
  return [written ? { ...unknown, number: false } : unknown, ...known]
}

function mention(
  reading: Reading,
  node: SyntaxNode,
  first: ValueHole,
  holes: readonly ValueHole[],
): ValueHole {
  const seen = holeOf(reading, node)
  const source = holes.length === 1 && first.given ? first.source : seen.source
  const origins = [...new Set([source, ...holes.flatMap((hole) => hole.origins)])]
  const type = commonType(holes)
  const { type: _, ...rest } = holes.length === 1 ? mentionHole(first, {}) : seen
  return { ...rest, span: seen.span, source, origins, ...(type && { type }) }
}

function commonType(holes: readonly ValueHole[]): HoleType | undefined {
  const [first] = holes
  return holes.every(({ type }) => type === first?.type) ? first?.type : undefined
}
