import type { TraceSample } from '../../../search/analysis/reports.ts'

/** A trace as a report names it. */
export interface TraceSampleData extends Omit<TraceSample, 'info'> {
  readonly traceId: string
}

/** A sample without all that its trace holds. */
export function traceSampleData({ info, ...sample }: TraceSample): TraceSampleData {
  return { traceId: info.traceId, ...sample }
}
