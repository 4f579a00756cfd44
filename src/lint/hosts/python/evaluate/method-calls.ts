import { translatePiece } from '../literals/slice-view.ts'
import { holeValue, loneHole, type TextValue, type Value } from '../values/value.ts'
import { cutEnds } from './cut-ends.ts'
import { entriesOf } from './evaluate-index.ts'
import { fillTemplate } from './fill-template.ts'
import { formatTemplate } from './format-template.ts'
import { joinItems } from './join-items.ts'
import { keysOf } from './keys-of.ts'
import type { KnownCall, MethodCall } from './known-call.ts'
import { holeOf, type Reading } from './reading.ts'
import { replaceTemplate } from './replace-template.ts'
import { stripText } from './strip-text.ts'

/** What methods of texts, lists and dictionaries make of them. */
export const methodCalls: Readonly<Record<string, KnownCall<MethodCall>>> = {
  format: (reading, { node, object }) => fillTemplate(reading, object, formatTemplate(reading, node)),
  join: (reading, { object, given: { positional } }) => {
    const [items] = positional
    return items && joinItems(reading, object, items)
  },
  replace: (reading, { object, given: { positional } }) => {
    const [replaced, value] = positional
    const rules = replaced && value && replaceTemplate(reading, replaced, value)
    return rules && fillTemplate(reading, object, rules)
  },
  strip: strip(true, true),
  lstrip: strip(true, false),
  rstrip: strip(false, true),
  removeprefix: remove((text, affix) => (text.startsWith(affix) ? [affix.length, 0] : [0, 0])),
  removesuffix: remove((text, affix) => (text.endsWith(affix) ? [0, affix.length] : [0, 0])),
  lower: translate((text) => text.toLowerCase()),
  upper: translate((text) => text.toUpperCase()),
  copy: (reading, { object }) => reading.evaluate(object),
  get: getEntry,
  values: entries((_, values) => values),
  items: entries((key, values) => [{ kind: 'list', items: [[key], values], certainty: 'whole' }]),
}

/** `FILTERS.get(key, otherwise)` */
function getEntry(
  ...[reading, { node, object, given }]: Parameters<KnownCall<MethodCall>>
): readonly Value[] | undefined {
  const [key, otherwise] = given.positional
  if (key === undefined) return undefined
  const fallback = otherwise === undefined ? [] : reading.evaluate(otherwise)
  const found = reading
    .evaluate(object)
    .map((value) => (value.kind === 'dictionary' ? entriesOf(reading, value.entries, key) : undefined))
  if (found.length > 0 && !found.includes(undefined))
    return [...found.flatMap((one) => one ?? []), ...fallback]
  return otherwise === undefined ? undefined : [holeValue(holeOf(reading, node)), ...fallback]
}

/** White space, or what is named, at the ends. */
function strip(atStart: boolean, atEnd: boolean): KnownCall<MethodCall> {
  return (reading, { object, given: { positional } }) => {
    const [named] = positional
    const [characters] = named === undefined ? [' \t\n\r\f\v'] : (keysOf(reading, named) ?? [])
    if (characters === undefined) return undefined
    return eachText(reading, object, (text) => stripText(text, characters, { atStart, atEnd }))
  }
}

function remove(lengths: (text: string, affix: string) => readonly [number, number]): KnownCall<MethodCall> {
  return (reading, { object, given: { positional } }) => {
    const [affix] = (positional[0] && keysOf(reading, positional[0])) ?? []
    if (affix === undefined) return undefined
    return eachText(reading, object, (text) => {
      const written = text.pieces.map((piece) => (piece.kind === 'text' ? piece.view.text : '\0')).join('')
      return cutEnds(text, ...lengths(written, affix)) ?? text
    })
  }
}

function translate(change: (text: string) => string): KnownCall<MethodCall> {
  return (reading, { object }) =>
    eachText(reading, object, (text) => ({
      ...text,
      pieces: text.pieces.map((piece) => (piece.kind === 'text' ? translatePiece(piece, change) : piece)),
    }))
}

function eachText(
  reading: Reading,
  object: MethodCall['object'],
  change: (text: TextValue) => TextValue,
): readonly Value[] | undefined {
  const values = reading.evaluate(object)
  const texts = values.filter((value) => value.kind === 'text')
  const known = texts.some((text) => loneHole(text) === undefined)
  return known && texts.length === values.length ? texts.map(change) : undefined
}

function entries(item: (key: Value, values: readonly Value[]) => readonly Value[]): KnownCall<MethodCall> {
  return (reading, { object }) => {
    const values = reading.evaluate(object)
    const found = values.filter((value) => value.kind === 'dictionary')
    if (found.length === 0 || found.length < values.length) return undefined
    return found.map(({ entries: known }) => ({
      kind: 'list' as const,
      items: [...known.values()].map((one) => item({ kind: 'text', pieces: [], certainty: 'whole' }, one)),
      certainty: 'whole' as const,
    }))
  }
}
