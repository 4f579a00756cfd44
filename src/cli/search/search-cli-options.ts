import type { DialectName } from '../../dialects/dialect.ts'
import type { ColumnNames } from '../../search/rows/trace-row.ts'
import type { Moment } from '../read-time.ts'
import type { Format } from '../reporters/reporters.ts'

/** The options of `tracesift search`, and its argument. */
export interface SearchCliOptions {
  readonly filter: string
  readonly store?: string
  readonly dialect?: DialectName
  readonly experiment: readonly string[]
  readonly experimentName: readonly string[]
  readonly orderBy: readonly string[]
  readonly run?: string
  readonly model?: string
  readonly since?: Moment
  readonly until?: Moment
  /** Absent: as many as usual. */
  readonly maxResults?: number
  readonly pageToken?: string
  readonly format: Format
  readonly columns?: readonly string[]
  readonly columnNames?: ColumnNames
  readonly extract: readonly string[]
  readonly includeSpans?: boolean
  readonly output?: string
  readonly count?: boolean
  readonly watch?: boolean
  /** Seconds. */
  readonly interval: number
}
