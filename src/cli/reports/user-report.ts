import { gatherUser } from './data/gather-user.ts'
import type { GatherReport } from './gathered-report.ts'
import { userParts } from './pages/user-parts.ts'

/** `report user`. */
export function userReport(user: string, days: number): GatherReport {
  return async (asked) => {
    const data = await gatherUser(asked, user, days)
    return {
      title: `Activity of ${user}`,
      data,
      since: data.since,
      subject: [{ label: 'user', shown: `metadata.mlflow.user is ${user}` }],
      ...(data.total === 0 && { nothing: `No traces of ${user} match.` }),
      parts: () => userParts(data),
    }
  }
}
