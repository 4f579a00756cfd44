import type { SyntaxNode } from '@lezer/common'
import { childrenOf, expressionsIn } from '../syntax/children.ts'
import type { Value } from '../values/value.ts'
import { cutEnds } from './cut-ends.ts'
import { keysOf } from './keys-of.ts'
import type { Reading } from './reading.ts'

/** `FILTERS['slow']`, `filters[0]`, `text[:-5]` */
export function evaluateIndex(reading: Reading, node: SyntaxNode): readonly Value[] | undefined {
  const [object, ...indexes] = expressionsIn(node)
  if (object === undefined) return undefined
  if (childrenOf(node).some(({ name }) => name === ':')) return evaluateSlice(reading, node, object)
  const [index, second] = indexes
  if (index === undefined || second !== undefined) return undefined
  const values = reading.evaluate(object)
  const found = values.map((value) => atIndex(reading, value, index))
  return found.includes(undefined) || found.length === 0 ? undefined : found.flatMap((one) => one ?? [])
}

function atIndex(reading: Reading, value: Value, index: SyntaxNode): readonly Value[] | undefined {
  if (value.kind === 'text') return undefined
  if (value.kind === 'dictionary') return entriesOf(reading, value.entries, index)
  const written = reading.survey.text.slice(index.from, index.to)
  return /^-?\d+$/.test(written) ? value.items.at(Number(written)) : value.items.flat()
}

/** The entry of a known key; of an unknown one any entry. */
export function entriesOf(
  reading: Reading,
  entries: ReadonlyMap<string, readonly Value[]>,
  index: SyntaxNode,
): readonly Value[] | undefined {
  const keys = keysOf(reading, index)
  if (keys === undefined) return entries.size === 0 ? undefined : [...entries.values()].flat()
  const found = keys.map((key) => entries.get(key))
  return found.includes(undefined) ? undefined : found.flatMap((one) => one ?? [])
}

/** Only ends that are literal can be cut off. */
function evaluateSlice(reading: Reading, node: SyntaxNode, object: SyntaxNode): readonly Value[] | undefined {
  const written = reading.survey.text.slice(object.to, node.to)
  const match = /^\s*\[\s*(\d*)\s*:\s*(?:-\s*(\d+))?\s*\]$/.exec(written)
  if (match === null) return undefined
  const [from, to] = [Number(match[1] || 0), Number(match[2] ?? 0)]
  const cut = reading.evaluate(object).map((value) => cutEnds(value, from, to))
  return cut.includes(undefined) ? undefined : cut.flatMap((value) => value ?? [])
}
