import { holeValue, isNumber, loneHole, type Value } from '../values/value.ts'
import type { FunctionCall, KnownCall } from './known-call.ts'
import { chosenItems, listsOf } from './lists-of.ts'
import { holeOf } from './reading.ts'
import { textsOf } from './texts-of.ts'

/** What functions of Python's own make of texts, lists and dictionaries. */
export const functionCalls: Readonly<Record<string, KnownCall<FunctionCall>>> = {
  str: asText,
  repr: (reading, call) => {
    const [value] = call.given.positional
    return value && reading.evaluate(value).every(isNumber) ? asText(reading, call) : undefined
  },
  getenv: withDefault(1),
  getattr: withDefault(2),

  dedent: first,
  cleandoc: first,
  list: asList,
  tuple: asList,
  set: asList,
  sorted: asList,
  reversed: asList,
  map: (reading, { given: { positional } }) => {
    const [mapped, list] = positional
    const name = mapped && reading.survey.text.slice(mapped.from, mapped.to)
    return list !== undefined && (name === 'str' || name === 'str.strip') ? listsOf(reading, list) : undefined
  },
  filter: (reading, { given: { positional } }) => {
    const [, list] = positional
    return list && listsOf(reading, list).map(chosenItems)
  },
  enumerate: (reading, { node, given: { positional } }) => {
    const [list] = positional
    const number: Value = holeValue(holeOf(reading, node, { type: 'number', origins: [] }))
    return (
      list &&
      listsOf(reading, list).map((value) => ({
        ...value,
        items: value.items.map((item) => [pair([number], item)]),
      }))
    )
  },
  dict: (reading, { given: { positional, named, spread } }) => {
    const entries = new Map([...named].map(([key, node]) => [key, reading.evaluate(node)]))
    return [{ kind: 'dictionary', entries, open: positional.length + spread.length > 0 }]
  },
  param: (reading, { given: { positional } }) => {
    return [{ kind: 'list', items: positional.map((node) => reading.evaluate(node)), certainty: 'whole' }]
  },
  field: fallback,
  Field: fallback,
  Option: fallback,
  Argument: fallback,
  Query: fallback,
  Body: fallback,
  Form: fallback,
}

function pair(one: readonly Value[], other: readonly Value[]): Value {
  return { kind: 'list', items: [one, other], certainty: 'whole' }
}

/** A number is a text from here on. */
function asText(
  ...[reading, { given }]: Parameters<KnownCall<FunctionCall>>
): ReturnType<KnownCall<FunctionCall>> {
  const [value, second] = given.positional
  if (value === undefined || second !== undefined) return undefined
  return textsOf(reading, value).map((text) => {
    const hole = loneHole(text)
    if (hole === undefined || hole.type !== undefined) return { ...text, number: false }
    return holeValue({ ...hole, type: 'text' })
  })
}

function first(
  ...[reading, { given }]: Parameters<KnownCall<FunctionCall>>
): ReturnType<KnownCall<FunctionCall>> {
  const [value] = given.positional
  return value && reading.evaluate(value)
}

function asList(
  ...[reading, { given }]: Parameters<KnownCall<FunctionCall>>
): ReturnType<KnownCall<FunctionCall>> {
  const [value] = given.positional
  return value === undefined ? [{ kind: 'list', items: [], certainty: 'whole' }] : listsOf(reading, value)
}

/** The default of a field of a data class or a model, or of a parameter that a command or a server fills. */
function fallback(
  ...[reading, { given }]: Parameters<KnownCall<FunctionCall>>
): ReturnType<KnownCall<FunctionCall>> {
  const value = given.named.get('default') ?? given.positional[0]
  return value && reading.evaluate(value)
}

/** Something from outside, or else the argument at a position. */
function withDefault(position: number): KnownCall<FunctionCall> {
  return (reading, { node, given }) => {
    const otherwise = given.positional[position]
    return otherwise && [holeValue(holeOf(reading, node)), ...reading.evaluate(otherwise)]
  }
}
