/** A condition on a trace, in no language yet. */
export interface Condition {
  readonly scope: 'attributes' | 'tags'
  readonly name: string
  readonly operator: '=' | '!=' | '<' | '<=' | '>' | '>='
  readonly value: string | number
}

/** How many different conjunctions of a size there are. */
export const variants = 16

/**
 * One condition, or the four of the page's examples, or these and conditions on further tags. Every variant has values of
 * its own and the same shape.
 */
export function conditions(size: number, variant = 0): readonly Condition[] {
  const four: readonly Condition[] = [
    { scope: 'attributes', name: 'status', operator: '=', value: variant % 3 === 0 ? 'OK' : 'ERROR' },
    { scope: 'attributes', name: 'execution_time_ms', operator: '>', value: 1000 + variant },
    { scope: 'tags', name: 'environment', operator: '=', value: `production-${variant}` },
    { scope: 'tags', name: 'version', operator: '!=', value: `v2.${variant}.0` },
  ]
  const more = Array.from(
    { length: Math.max(0, size - four.length) },
    (_, index): Condition => ({
      scope: 'tags',
      name: `category_${index}`,
      operator: '=',
      value: `value ${index} of ${variant}`,
    }),
  )
  return [...four.slice(0, size), ...more]
}
