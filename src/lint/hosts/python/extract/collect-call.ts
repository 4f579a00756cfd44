import type { SyntaxNode } from '@lezer/common'
import type { SearchCall } from '../../../embedded.ts'
import { holeOf } from '../evaluate/reading.ts'
import { holeValue, type Value } from '../values/value.ts'
import { type Collecting, collectAt, collectTexts } from './collect-texts.ts'
import type { FoundCall } from './find-calls.ts'
import { loopAround } from './loop-around.ts'

/** Adds the texts of a call; gives the call, if it is a search. */
export function collectCall(collecting: Collecting, found: FoundCall): SearchCall | undefined {
  const { callee, node, signature, handed } = found
  const { text } = collecting.reading.survey
  const texts = [...filtersOf(collecting, found), ...ordersOf(collecting, found)]
  if (!signature.searches) return undefined
  const loop = handed ? undefined : loopAround(node, text)
  const span = { start: callee.from, end: callee.to }
  return {
    span,
    name: text.slice(callee.from, callee.to).replaceAll(/\s*[\r\n]\s*/g, ''),
    texts,
    ...(loop && { loop }),
  }
}

function filtersOf(collecting: Collecting, found: FoundCall): readonly number[] {
  const { signature, given } = found
  const node = namedOf(found, signature.filters) ?? positionOf(found, signature.filterPosition)
  if (node !== undefined) return collectTexts(collecting, 'filter', node)
  const first = firstText(collecting, found)
  if (first !== undefined) return collectTexts(collecting, 'filter', first)
  const spread = given.spread.flatMap((one) => spreadOf(collecting, 'filter', one, signature.filters))
  return spread.length > 0 || given.certain >= given.positional.length ? spread : []
}

function ordersOf(collecting: Collecting, found: FoundCall): readonly number[] {
  const { signature, given } = found
  const node = namedOf(found, signature.orders) ?? positionOf(found, signature.orderPosition)
  if (node !== undefined) return collectTexts(collecting, 'order', node)
  return given.spread.flatMap((one) => spreadOf(collecting, 'order', one, signature.orders))
}

function namedOf({ given }: FoundCall, names: readonly string[]): SyntaxNode | undefined {
  return names.map((name) => given.named.get(name)).find((node) => node !== undefined)
}

function positionOf({ given }: FoundCall, position: number | undefined): SyntaxNode | undefined {
  return position !== undefined && position < given.certain ? given.positional[position] : undefined
}

/** The first argument that compares something; of a configured function, which may stand elsewhere, else any text. */
function firstText({ reading }: Collecting, { signature, given }: FoundCall): SyntaxNode | undefined {
  const open = signature.filterPosition === undefined
  const candidates = open ? given.positional : given.positional.slice(0, 1)
  const first = (isMeant: (value: Value) => boolean) =>
    candidates.find((node) =>
      reading
        .evaluate(node)
        .some((value) => value.kind === 'text' && value.number !== true && isMeant(value)),
    )
  return first(compares) ?? (open ? first(hasText) : undefined)
}

function hasText(value: Value): boolean {
  return value.kind === 'text' && value.pieces.some(({ kind }) => kind === 'text')
}

function compares(value: Value): boolean {
  return (
    value.kind === 'text' &&
    value.pieces.some((piece) => piece.kind === 'text' && /[=<>]/.test(piece.view.text))
  )
}

/** An entry of `**these`; a hole where they are not all known. */
function spreadOf(
  collecting: Collecting,
  kind: 'filter' | 'order',
  node: SyntaxNode,
  names: readonly string[],
): readonly number[] {
  const { reading } = collecting
  return reading.evaluate(node).flatMap((value) => {
    if (value.kind !== 'dictionary')
      return collectAt(collecting, kind, node, [holeValue(holeOf(reading, node))])
    const values = names.map((name) => value.entries.get(name)).find((entry) => entry !== undefined)
    if (values !== undefined) return collectAt(collecting, kind, node, values)
    return value.open ? collectAt(collecting, kind, node, [holeValue(holeOf(reading, node))]) : []
  })
}
