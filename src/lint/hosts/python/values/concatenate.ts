import {
  holeValue,
  leastCertain,
  mostAlternatives,
  mostPieces,
  type TextValue,
  type ValueHole,
} from './value.ts'

/** A part of a text: its alternatives, and the hole that it is where these are too many. */
export interface Part {
  readonly values: readonly TextValue[]
  readonly hole: ValueHole
}

/** The texts that come of one alternative of each part. What makes too many of them, or too long ones, is a hole. */
export function concatenate(parts: readonly Part[]): readonly TextValue[] {
  let texts: readonly TextValue[] = [empty]
  for (let at = 0; at < parts.length; ) {
    const end = Math.max(endOfSingle(parts, at), at + 1)
    const next =
      end > at + 1
        ? [joinAll(parts.slice(at, end).map(({ values }) => values[0] ?? empty))]
        : choices(parts[at])
    const bounded = isTooMuch(texts, next) ? [holeValue((parts[at] as Part).hole)] : next
    texts = texts.flatMap((text) => bounded.map((value) => joinAll([text, value])))
    at = end
  }
  return texts
}

function isTooMuch(texts: readonly TextValue[], next: readonly TextValue[]): boolean {
  return texts.length * next.length > mostAlternatives || longest(texts) + longest(next) > mostPieces
}

function longest(texts: readonly TextValue[]): number {
  return Math.max(0, ...texts.map(({ pieces }) => pieces.length))
}

const empty: TextValue = { kind: 'text', pieces: [], certainty: 'whole' }

function choices(part: Part | undefined): readonly TextValue[] {
  return part?.values ?? []
}

/** Where the parts end that have one alternative only: there can be many of them. */
function endOfSingle(parts: readonly Part[], start: number): number {
  let end = start
  while (parts[end]?.values.length === 1) end += 1
  return end
}

function joinAll(texts: readonly TextValue[]): TextValue {
  return {
    kind: 'text',
    pieces: texts.flatMap(({ pieces }) => pieces),
    certainty: texts.map(({ certainty }) => certainty).reduce(leastCertain),
  }
}
