/** The tagging strategy of a team: which tags its traces have. */
export interface TaggingConfig {
  /** Tags that every trace has. */
  readonly required: readonly string[]
  /** Every tag there is; absent: any. Those that `required` and `values` name need not be named again. */
  readonly keys?: readonly string[]
  /** The values that a tag can have. */
  readonly values: Readonly<Record<string, readonly string[]>>
  /** The operations that belong together, by the name of their category. */
  readonly categories?: Readonly<Record<string, readonly string[]>>
}

/** Every tag there is, where the strategy says so. */
export function knownTags({ keys, required, values }: TaggingConfig): readonly string[] | undefined {
  return keys && [...new Set([...keys, ...required, ...Object.keys(values)])]
}

/** The values that a tag can have, where the strategy says so. */
export function knownTagValues({ values }: TaggingConfig, key: string): readonly string[] | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined
}

/** Whether a tag is one that MLflow sets itself. */
export function isTagOfMlflow(key: string): boolean {
  return /^(?:mlflow\.|eval\.requestId$)/.test(key)
}
