import type { ReadCondition } from '../../check/read-conditions.ts'
import type { CatalogueEntry } from '../../diagnostics/define.ts'
import type { Report } from '../../diagnostics/diagnostic.ts'
import type { Extraction } from '../embedded.ts'
import type { LintConfig } from '../lint-config.ts'
import type { Hole, Template } from '../template/template.ts'

/** Finds what the checker of filters does not look at: how a filter is put together, what it costs, what a team agreed. */
export interface LintRule {
  readonly entry: CatalogueEntry
  /** It counts only where the configuration gives its code a severity. */
  readonly onRequest?: true
  /** Looks at one filter; reports in offsets of its skeleton. */
  readonly checkFilter?: (filter: LintedFilter, report: Report) => void
  /** Looks at a whole file; reports in offsets of the file. */
  readonly checkFile?: (file: LintedFile, report: Report) => void
}

/** A filter, and what its conditions mean as far as that is known. */
export interface LintedFilter {
  readonly template: Template
  /** Empty where no target accepts the filter. */
  readonly conditions: readonly LintedCondition[]
  readonly config: LintConfig
}

/** A file with all its filters, in the order of its extraction. */
export interface LintedFile {
  readonly extraction: Extraction
  readonly filters: readonly LintedFilter[]
  readonly config: LintConfig
}

/** A condition that a target accepts; spans are those of the skeleton, and a value with holes is absent. */
export interface LintedCondition extends ReadCondition {
  /** The holes in the value. */
  readonly holes: readonly Hole[]
}
