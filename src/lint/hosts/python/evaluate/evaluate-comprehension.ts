import type { SyntaxNode } from '@lezer/common'
import type { Scope } from '../survey/scope.ts'
import { scopeKey } from '../survey/survey.ts'
import { childrenOf, isExpression } from '../syntax/children.ts'
import { type ListValue, mostAlternatives, type Value } from '../values/value.ts'
import { chosenItems, listsOf } from './lists-of.ts'
import { innerFrame, type Reading } from './reading.ts'

/** The items of a comprehension: one for each item of a known list, else two in the place of any number of them. */
export function evaluateComprehension(reading: Reading, node: SyntaxNode): readonly Value[] | undefined {
  const scope = reading.survey.scopes.get(scopeKey(node))
  const item = childrenOf(node).find(isExpression)
  if (scope === undefined || item === undefined) return undefined
  const rounds = roundsOf(reading, node)
  const items =
    rounds === undefined
      ? Array(2).fill(reading.evaluate(item))
      : rounds.map((round) => itemIn(reading, scope, item, round))
  const list: ListValue = { kind: 'list', items, certainty: rounds === undefined ? 'some' : 'whole' }
  return [node.getChild('if') === null ? list : chosenItems(list)]
}

interface Round {
  readonly variable: string
  readonly values: readonly Value[]
}

/** `for variable in list`, of a list that is known and not too long. */
function roundsOf(reading: Reading, node: SyntaxNode): readonly Round[] | undefined {
  const [loop, second] = node.getChildren('for')
  const [target, inside] = [loop?.nextSibling, loop?.nextSibling?.nextSibling]
  const source = inside?.nextSibling
  if (second !== undefined || target?.name !== 'VariableName' || inside?.name !== 'in' || !source)
    return undefined
  const [list, other] = listsOf(reading, source)
  if (list === undefined || other !== undefined || !isKnown(list)) return undefined
  const variable = reading.survey.text.slice(target.from, target.to)
  return list.items.map((values) => ({ variable, values }))
}

function isKnown({ items, certainty }: ListValue): boolean {
  const known = items.every((values) =>
    values.some((value) => value.kind !== 'text' || value.pieces.some(({ kind }) => kind === 'text')),
  )
  return known && certainty === 'whole' && items.length <= mostAlternatives
}

function itemIn(
  reading: Reading,
  scope: Scope,
  item: SyntaxNode,
  { variable, values }: Round,
): readonly Value[] {
  return reading.evaluate(item, innerFrame(scope, new Map([[variable, values]]), reading.frame))
}
