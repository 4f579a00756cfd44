/** What a report shows, to be drawn in a terminal or as a page of HTML. The texts may hold anything that a trace holds. */
export interface ReportPage {
  readonly title: string
  /** What was searched. */
  readonly subject: readonly Fact[]
  readonly parts: readonly ReportPart[]
}

/** A part of a report. */
export type ReportPart = FactsPart | BarsPart | ColumnsPart | TablePart | NotePart

/** The numbers to see first. */
export interface FactsPart {
  readonly kind: 'facts'
  readonly facts: readonly Fact[]
}

/** A number or a text with its name. */
export interface Fact {
  readonly label: string
  readonly shown: string
  readonly tone?: Tone
}

/** Whether something is a failure, or wants a look; else it is neither. */
export type Tone = 'bad' | 'odd'

/** A line with a bar for each of some things, the first ones the most important. */
export interface BarsPart {
  readonly kind: 'bars'
  readonly title: string
  /** What the labels and the values are; then further columns. */
  readonly columns: readonly [label: string, value: string, ...notes: string[]]
  readonly bars: readonly Bar[]
  /** How many there are besides. */
  readonly others?: number
}

/** A value that is drawn as long as it is great. */
export interface Bar {
  readonly label: string
  /** A shorter label, for below a column whose neighbours have theirs. */
  readonly tick?: string
  readonly value: number
  readonly shown: string
  readonly tone?: Tone
  /** Whether it is a part of the bar before it that is none. */
  readonly isPart?: true
  /** What stands in the further columns. */
  readonly notes?: readonly string[]
}

/** Values side by side, in the order of time or of size. */
export interface ColumnsPart {
  readonly kind: 'columns'
  readonly title: string
  /** What the chart says, in a sentence. */
  readonly summary: string
  /** What the labels and the values are. */
  readonly columns: readonly [label: string, value: string]
  readonly bars: readonly Bar[]
  /** A small one is for comparison with others. */
  readonly size: 'small' | 'large'
}

/** Texts in rows. */
export interface TablePart {
  readonly kind: 'table'
  readonly title: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly string[])[]
}

/** A column of such a table. */
export interface TableColumn {
  readonly title: string
  readonly align?: 'right'
  /** How much of it a terminal shows at least when space is short; by default all. */
  readonly least?: number
  /** Whether its texts, such as ids, are not to be broken into lines. */
  readonly isWhole?: true
}

/** A sentence. */
export interface NotePart {
  readonly kind: 'note'
  readonly text: string
}
