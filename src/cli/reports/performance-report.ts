import { gatherPerformance, type PerformanceAsked } from './data/gather-performance.ts'
import type { GatherReport } from './gathered-report.ts'
import { performanceParts } from './pages/performance-parts.ts'

/** `report performance`. */
export function performanceReport(what: PerformanceAsked): GatherReport {
  return async (asked) => {
    const data = await gatherPerformance(asked, what)
    const ofFunction = what.functionName ? ` of ${what.functionName}` : ''
    return {
      title: `Performance${ofFunction}`,
      data,
      ...(data.total === 0 && { nothing: `No traces${ofFunction} match.` }),
      parts: () => performanceParts(data),
    }
  }
}
