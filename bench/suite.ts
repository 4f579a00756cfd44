/** One way to do a job. Called again and again, it should not see the same text twice in a row: engines cache. */
export interface Contestant {
  readonly name: string
  /** Its result is looked at, so that no engine leaves the work out. */
  readonly run: () => unknown
  /** How many things (rows, filters) one run is about; by default one. Figures are per thing. */
  readonly things?: number
}

/** How the medians of two contestants ought to compare. Printed beside what was measured; nothing fails for it. */
export interface Target {
  readonly of: string
  readonly against: string
  /** `of` takes at most, or at least, so many times as long as `against`. */
  readonly bound: 'at most' | 'at least'
  readonly times: number
}

/** Contestants at one job. */
export interface Contest {
  readonly title: string
  /** What one thing is: filter, row, process. */
  readonly thing: string
  /** The first is ours, and the others are set against it. */
  readonly contestants: readonly Contestant[]
  readonly targets?: readonly Target[]
}

/** Contests about one stage of the pipeline, measured in a process of their own. */
export interface Suite {
  readonly contests: () => readonly Contest[]
}
