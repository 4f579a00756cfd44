import type { TaggingConfig } from '../../schema/tagging.ts'

/** The category that an operation belongs to; of several, the one that is named first. */
export function findCategory(operation: string, { categories = {} }: TaggingConfig): string | undefined {
  return Object.keys(categories).find((category) => categories[category]?.includes(operation))
}
