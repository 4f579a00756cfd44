import { analyzeUserActivity } from '../../../search/analysis/analyze-user-activity.ts'
import type { DayCount, UserActivity } from '../../../search/analysis/reports.ts'
import { utcDay } from '../../../search/analysis/utc-day.ts'
import type { Asked } from '../asked.ts'
import { countedTraces } from './counted-traces.ts'

/** What a user did in a window of time, its empty days included. */
export type UserData = UserActivity

/** Looks at the traces of a user, by default those of the last seven days. */
export async function gatherUser(asked: Asked, user: string, days: number): Promise<UserData> {
  const { store, traces, now, step } = asked
  await step('Counting by day and by category')
  const since = traces.since ?? now - days * dayMs
  const activity = await analyzeUserActivity(store, { ...countedTraces(asked, since), user })
  return { ...activity, byDay: fillDays(activity.byDay, since, traces.until ?? now) }
}

const dayMs = 86_400_000

/** More days than anybody looks at one by one stay as they are. */
const mostDays = 400

function fillDays(counts: readonly DayCount[], since: number, until: number): readonly DayCount[] {
  const first = Math.floor(since / dayMs)
  const length = Math.floor((until - 1) / dayMs) - first + 1
  if (length > mostDays) return counts
  const byDay = new Map(counts.map(({ day, count }) => [day, count]))
  return Array.from({ length: Math.max(0, length) }, (_, index) => {
    const day = utcDay((first + index) * dayMs)
    return { day, count: byDay.get(day) ?? 0 }
  })
}
