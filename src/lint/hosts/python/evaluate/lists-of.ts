import type { SyntaxNode } from '@lezer/common'
import { holeValue, type ListValue, leastCertain, type Value } from '../values/value.ts'
import { holeOf, type Reading } from './reading.ts'

/** The alternatives for an expression where a list is wanted: what is none is a list of one hole. */
export function listsOf(reading: Reading, node: SyntaxNode): readonly ListValue[] {
  const values = reading.evaluate(node)
  const lists = values.filter((value) => value.kind === 'list')
  return lists.length === values.length && lists.length > 0 ? lists : [...lists, unknownList(reading, node)]
}

/** A list of which nothing is known. */
function unknownList(reading: Reading, node: SyntaxNode): ListValue {
  return { kind: 'list', items: [[holeValue(holeOf(reading, node))]], certainty: 'whole' }
}

/** The items of one list, then those of another one. */
export function addLists(one: ListValue, other: ListValue): ListValue {
  return {
    kind: 'list',
    items: [...one.items, ...other.items],
    certainty: leastCertain(one.certainty, other.certainty),
  }
}

/** A list of which some items are kept: what is filtered are most often the empty ones. */
export function chosenItems({ items, certainty }: ListValue): ListValue {
  return {
    kind: 'list',
    items: items.map((values) => values.filter((value) => !isEmpty(value))),
    certainty: leastCertain(certainty, 'some'),
  }
}

function isEmpty(value: Value): boolean {
  return (
    value.kind === 'text' && value.pieces.every((piece) => piece.kind === 'text' && piece.view.text === '')
  )
}
