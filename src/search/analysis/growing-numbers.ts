/** Any number of doubles, eight bytes each. */
export interface GrowingNumbers {
  readonly add: (value: number) => void
  /** Sorts those added so far, and gives them; they stay the list's own. */
  readonly sorted: () => Float64Array
}

/** An empty list. */
export function growingNumbers(): GrowingNumbers {
  let values = new Float64Array(16)
  let length = 0
  return {
    add(value) {
      if (length === values.length) values = doubled(values)
      values[length] = value
      length += 1
    },
    sorted: () => values.subarray(0, length).sort(),
  }
}

function doubled(values: Float64Array): Float64Array<ArrayBuffer> {
  const more = new Float64Array(2 * values.length)
  more.set(values)
  return more
}
