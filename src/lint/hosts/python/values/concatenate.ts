import { holeValue, leastCertain, mostAlternatives, type TextValue, type ValueHole } from './value.ts'

/** A part of a text: its alternatives, and the hole that it is where these are too many. */
export interface Part {
  readonly values: readonly TextValue[]
  readonly hole: ValueHole
}

/** The texts that come of one alternative of each part. */
export function concatenate(parts: readonly Part[]): readonly TextValue[] {
  let texts: readonly TextValue[] = [empty]
  for (const { values, hole } of parts) {
    const next = texts.length * values.length > mostAlternatives ? [holeValue(hole)] : values
    const [only, second] = next
    texts = texts.flatMap((text) =>
      only !== undefined && second === undefined
        ? [join(text, only)]
        : next.map((value) => join(text, value)),
    )
  }
  return texts
}

const empty: TextValue = { kind: 'text', pieces: [], certainty: 'whole' }

function join(one: TextValue, other: TextValue): TextValue {
  return {
    kind: 'text',
    pieces: [...one.pieces, ...other.pieces],
    certainty: leastCertain(one.certainty, other.certainty),
  }
}
