import { emptyList, longList, malformedList, wrongValue } from '../diagnostics/catalogue/values.ts'
import type { Fix } from '../diagnostics/diagnostic.ts'
import type { Scalar } from '../filter/filter.ts'
import { valueTypes } from '../language/value-types.ts'
import type { ListSyntax, ValueSyntax } from '../syntax/tree.ts'
import { type CheckContext, textOf } from './check-context.ts'
import { readPythonList } from './read-python-list.ts'
import type { ReadValue, ValuePlace } from './value-place.ts'

/** Reads one value of a list. */
type ReadItem = (item: ValueSyntax, place: ValuePlace, context: CheckContext) => ReadValue

/** Reads the values of a list; reports what is wrong with it as a whole or, where each value stands for itself, with each. */
export function readList(
  list: ListSyntax,
  place: ValuePlace,
  context: CheckContext,
  read: ReadItem,
): readonly Scalar[] | undefined {
  if (list.items.length > context.limits.listLength) {
    context.report(longList(list.span, context.limits.listLength))
    return undefined
  }
  return context.dialect.lists === 'python'
    ? pythonList(list, context)
    : plainList(list, place, context, read)
}

function pythonList(list: ListSyntax, context: CheckContext): readonly string[] | undefined {
  if (list.items.some(({ kind }) => kind === 'hole')) return holes(list, context)
  const read = readPythonList(textOf(context, list.span))
  if (read.kind === 'list') return read.items
  if (read.kind === 'empty') context.report(emptyList(list.span))
  else context.report(malformedList(list.span, read.reason, read.unquoted ? quoteWords(list) : []))
  return undefined
}

function holes(list: ListSyntax, context: CheckContext): readonly string[] | undefined {
  const values = list.items.map((item) =>
    item.kind === 'hole' ? context.holes[item.hole] : item.kind === 'string' ? item.text : undefined,
  )
  const texts = values.filter((value) => typeof value === 'string')
  if (texts.length === values.length) return texts
  context.report(malformedList(list.span, 'A hole in the list is not text', []))
  return undefined
}

/** Puts quotes around bare words and numbers, where nothing else is wrong. */
function quoteWords({ items }: ListSyntax): readonly Fix[] {
  const bare = items.filter(({ kind }) => kind === 'word' || kind === 'number')
  const others = items.every(({ kind }) => kind === 'word' || kind === 'number' || kind === 'string')
  if (bare.length === 0 || !others) return []
  const edits = bare.map((item) => ({ span: item.span, text: `'${'text' in item ? item.text : ''}'` }))
  return edits.some(({ text }) => !/^'[\w.-]+'$/.test(text))
    ? []
    : [{ title: 'Put the values in quotes', safety: 'safe', edits }]
}

function plainList(
  list: ListSyntax,
  place: ValuePlace,
  context: CheckContext,
  read: ReadItem,
): readonly Scalar[] | undefined {
  if (list.items.length === 0) {
    context.report(emptyList(list.span))
    return undefined
  }
  const numeric = valueTypes[place.field.field.type].storage === 'number'
  const inside: ValuePlace = { ...place, forms: [numeric ? 'number' : 'string'] }
  const values = list.items.map((item) => scalarOf(read(item, inside, context), item, place, context))
  const known = values.filter((value) => value !== undefined)
  return known.length === values.length ? known : undefined
}

function scalarOf(
  value: ReadValue,
  item: ValueSyntax,
  place: ValuePlace,
  context: CheckContext,
): Scalar | undefined {
  if (typeof value !== 'object') return typeof value === 'symbol' ? undefined : value
  context.report(wrongValue(item.span, 'a list in the list', place.field.written, 'one value', []))
  return undefined
}
