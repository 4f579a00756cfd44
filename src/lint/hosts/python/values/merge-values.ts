import { holeValue, leastCertain, mostAlternatives, type Value, type ValueHole } from './value.ts'

/**
 * What a name may be after statements of which one ran, or none. Where one alternative is another one with more to it, it
 * alone stays: it has all of the conditions that there may be.
 */
export function mergeValues(values: readonly Value[], beyond: () => ValueHole): readonly Value[] {
  const different = values.filter(
    (value, index) => !values.slice(0, index).some((other) => isSame(value, other)),
  )
  const merged = different
    .filter((value) => !different.some((other) => other !== value && extendsValue(other, value)))
    .map((value) =>
      different.some((other) => other !== value && extendsValue(value, other)) ? doubted(value) : value,
    )
  return boundValues(merged, beyond)
}

/** As many alternatives as are followed; the others are a hole. */
export function boundValues(values: readonly Value[], beyond: () => ValueHole): readonly Value[] {
  return values.length <= mostAlternatives
    ? values
    : [...values.slice(0, mostAlternatives - 1), holeValue(beyond())]
}

function isSame(one: Value, other: Value): boolean {
  if (one === other) return true
  const [parts, others] = [partsOf(one), partsOf(other)]
  return (
    one.kind === other.kind &&
    parts.length === others.length &&
    parts.every((part, at) => part === others[at])
  )
}

/** Whether a value is another one with something before or after it. A hole is the same wherever it is mentioned. */
function extendsValue(value: Value, other: Value): boolean {
  const [whole, part] = [partsOf(value), partsOf(other)]
  if (value.kind !== other.kind || value.kind === 'dictionary' || whole.length <= part.length) return false
  if (part.length === 0) return value.kind === 'list'
  const start = whole.indexOf(part[0] as object)
  return start >= 0 && part.every((one, at) => whole[start + at] === one)
}

function partsOf(value: Value): readonly object[] {
  if (value.kind === 'text')
    return value.pieces.map((piece) => (piece.kind === 'hole' ? (piece.root ?? piece) : piece))
  return value.kind === 'list' ? value.items : [value]
}

function doubted(value: Value): Value {
  return value.kind === 'dictionary' ? value : { ...value, certainty: leastCertain(value.certainty, 'some') }
}
