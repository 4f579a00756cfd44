import { gatherErrors } from './data/gather-errors.ts'
import type { GatherReport } from './gathered-report.ts'
import { errorsParts } from './pages/errors-parts.ts'
import { showCountOf } from './show-amount.ts'

/** `report errors`. */
export const errorsReport: GatherReport = async (asked) => {
  const data = await gatherErrors(asked)
  const nothing =
    data.total === 0 ? 'No traces match.' : `No errors among ${showCountOf(data.total, 'trace')}.`
  return {
    title: 'Errors',
    data,
    since: data.since,
    ...(data.count === 0 && { nothing }),
    parts: () => errorsParts(data),
  }
}
