/** The tagging strategy of a team: which tags its traces have. */
export interface TaggingConfig {
  /** Tags that every trace has. */
  readonly required: readonly string[]
  /**
   * Every tag there is; absent: any. Those that `required` and `values` name need not be named again, nor the tags
   * `operation` and `category` where there are categories.
   */
  readonly keys?: readonly string[]
  /** The values that a tag can have. */
  readonly values: Readonly<Record<string, readonly string[]>>
  /** The operations that belong together, by the name of their category. */
  readonly categories?: Readonly<Record<string, readonly string[]>>
}

/** Every tag there is, where the strategy says so. */
export function knownTags({
  keys,
  required,
  values,
  categories,
}: TaggingConfig): readonly string[] | undefined {
  const ofCategories = categories ? [operationTag, categoryTag] : []
  return keys && [...new Set([...keys, ...required, ...Object.keys(values), ...ofCategories])]
}

/** The tag that says what a trace was made for. */
export const operationTag = 'operation'

/** The tag with the category of that operation. */
export const categoryTag = 'category'

/** The value of a required tag that was not given, and what reports call a tag that is missing. */
export const unknownTagText = 'unknown'

/** The values that a tag can have, where the strategy says so. */
export function knownTagValues({ values }: TaggingConfig, key: string): readonly string[] | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined
}

/** Whether a tag is one that MLflow sets itself. */
export function isTagOfMlflow(key: string): boolean {
  return /^(?:mlflow\.|eval\.requestId$)/.test(key)
}
