import type { SyntaxNode } from '@lezer/common'
import { concatenate, type Part } from '../values/concatenate.ts'
import {
  holeValue,
  type ListValue,
  leastCertain,
  loneHole,
  type TextValue,
  type Value,
} from '../values/value.ts'
import { listsOf } from './lists-of.ts'
import { holeOf, type Reading } from './reading.ts'
import { partOf } from './texts-of.ts'

/** `' AND '.join(items)`; `undefined` where nothing is known of the items. */
export function joinItems(
  reading: Reading,
  separator: SyntaxNode,
  items: SyntaxNode,
): readonly Value[] | undefined {
  const lists = listsOf(reading, items)
  if (lists.every(isUnknown)) return undefined
  const between = partOf(reading, separator)
  return lists.flatMap((list) => joinList(reading, between, items, list))
}

function isUnknown({ items }: ListValue): boolean {
  return items.length > 0 && items.every((values) => values.every((value) => loneHole(value) !== undefined))
}

function joinList(
  reading: Reading,
  between: Part,
  node: SyntaxNode,
  { items, certainty }: ListValue,
): readonly TextValue[] {
  const hole = holeOf(reading, node)
  const parts = items
    .filter((values) => values.length > 0)
    .map((values): Part => ({ values: textual(values, hole), hole }))
  const joined = concatenate(parts.flatMap((part, index) => (index === 0 ? [part] : [between, part])))
  return joined.map((text) => ({ ...text, certainty: leastCertain(text.certainty, certainty) }))
}

function textual(values: readonly Value[], hole: Part['hole']): readonly TextValue[] {
  return values.map((value) => (value.kind === 'text' ? value : holeValue(hole)))
}
