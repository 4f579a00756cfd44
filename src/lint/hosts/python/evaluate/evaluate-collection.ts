import type { SyntaxNode } from '@lezer/common'
import { childrenOf, isExpression } from '../syntax/children.ts'
import type { DictionaryValue, ListValue, Value } from '../values/value.ts'
import { keysOf } from './keys-of.ts'
import { addLists, listsOf } from './lists-of.ts'
import type { Reading } from './reading.ts'

/** A list, tuple, set or dictionary as it is written out. */
export function evaluateCollection(reading: Reading, node: SyntaxNode): readonly Value[] {
  return node.name === 'DictionaryExpression' ? [dictionaryOf(reading, node)] : [listOf(reading, node)]
}

function listOf(reading: Reading, node: SyntaxNode): ListValue {
  let list: ListValue = { kind: 'list', items: [], certainty: 'whole' }
  let starred = false
  for (const child of childrenOf(node)) {
    if (child.name === '*') starred = true
    else if (isExpression(child)) {
      const [spread] = starred ? listsOf(reading, child) : []
      list = spread ? addLists(list, spread) : { ...list, items: [...list.items, reading.evaluate(child)] }
      starred = false
    }
  }
  return list
}

function dictionaryOf(reading: Reading, node: SyntaxNode): DictionaryValue {
  const entries = new Map<string, readonly Value[]>()
  let open = false
  for (const child of childrenOf(node)) {
    const [before, after] = [child.prevSibling, child.nextSibling]
    if (child.name === '**' && after !== null) {
      const [spread] = reading.evaluate(after)
      open ||= spread?.kind !== 'dictionary' || spread.open
      if (spread?.kind === 'dictionary') for (const [key, values] of spread.entries) entries.set(key, values)
    } else if (child.name === ':' && before !== null && after !== null) {
      const [key] = keysOf(reading, before) ?? []
      open ||= key === undefined
      entries.set(key ?? `?${entries.size}`, reading.evaluate(after))
    }
  }
  return { kind: 'dictionary', entries, open }
}
