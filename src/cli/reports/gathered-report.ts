import type { Asked } from './asked.ts'
import type { Fact, ReportPart } from './report-page.ts'

/** A report whose numbers are known. */
export interface GatheredReport {
  readonly title: string
  /** What there is to know of it, for `--format json`. */
  readonly data: object
  /** What was searched, besides what every report says. */
  readonly subject?: readonly Fact[]
  /** When the window of time begins, where the report chose that itself. */
  readonly since?: number
  /** What to say where there is nothing to show; absent where there is something. */
  readonly nothing?: string
  /** What to show. */
  readonly parts: () => readonly ReportPart[]
}

/** Gathers what a report shows. */
export type GatherReport = (asked: Asked) => Promise<GatheredReport>
