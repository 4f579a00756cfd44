import { holeValue, leastCertain, mostAlternatives, type TextValue, type ValueHole } from './value.ts'

/** A part of a text: its alternatives, and the hole that it is where these are too many. */
export interface Part {
  readonly values: readonly TextValue[]
  readonly hole: ValueHole
}

/** The texts that come of one alternative of each part. */
export function concatenate(parts: readonly Part[]): readonly TextValue[] {
  let texts: readonly TextValue[] = [empty]
  for (let at = 0; at < parts.length; ) {
    const end = endOfSingle(parts, at)
    const next =
      end > at ? [joinAll(parts.slice(at, end).map(({ values }) => values[0] ?? empty))] : choices(parts[at])
    const bounded =
      texts.length * next.length > mostAlternatives ? [holeValue((parts[at] as Part).hole)] : next
    texts = texts.flatMap((text) => bounded.map((value) => joinAll([text, value])))
    at = Math.max(end, at + 1)
  }
  return texts
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
