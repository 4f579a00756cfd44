/**
 * Holds `condition`, or stops: a fault of this library, never of its user or its caller.
 * @throws Error saying what was thought impossible.
 */
export function invariant(condition: unknown, belief: string): asserts condition {
  if (!condition) throw new Error(`tracesift is wrong about itself: ${belief}`)
}
