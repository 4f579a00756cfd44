/** The options that every report takes. */
export interface ReportOptions {
  readonly store?: string
  readonly experiment: readonly string[]
  readonly experimentName: readonly string[]
  readonly filter?: string
  /** Texts that `readTime` reads. */
  readonly since?: string
  readonly until?: string
  readonly now?: string
  readonly format: 'table' | 'json'
  readonly html?: string
}
