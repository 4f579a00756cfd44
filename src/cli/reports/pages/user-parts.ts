import type { UserData } from '../data/gather-user.ts'
import type { Bar, Fact, ReportPart } from '../report-page.ts'
import { showCount, showDuration, showShare } from '../show-amount.ts'
import { topBars } from './top-bars.ts'

/** What a user did, as parts of a report; there is something. */
export function userParts({ total, meanDuration, errorRate, byDay, byCategory }: UserData): ReportPart[] {
  const days = byDay.filter(({ count }) => count > 0)
  const facts: Fact[] = [
    { label: 'requests', shown: showCount(total) },
    { label: 'days with requests', shown: showCount(days.length) },
    ...(meanDuration === undefined ? [] : [{ label: 'mean duration', shown: showDuration(meanDuration) }]),
    { label: 'error rate', shown: showShare(errorRate ?? 0), ...(errorRate && { tone: 'bad' as const }) },
  ]
  const dayBars = byDay.map(({ day, count }): Bar => ({ label: day, value: count, shown: showCount(count) }))
  const categoryBars = byCategory.map(
    ({ category, count }): Bar => ({
      label: category,
      value: count,
      shown: showCount(count),
      notes: [showShare(count / total)],
    }),
  )
  return [
    { kind: 'facts', facts },
    dayBars.length > fewDays
      ? {
          kind: 'columns',
          title: 'Requests by day',
          summary: `Requests by day, ${byDay[0]?.day} to ${byDay.at(-1)?.day}.`,
          columns: ['day (UTC)', 'requests'],
          bars: dayBars,
          size: 'large',
        }
      : { kind: 'bars', title: 'Requests by day', columns: ['day (UTC)', 'requests'], bars: dayBars },
    categoryBars.length > 0
      ? {
          kind: 'bars',
          title: 'Requests by category',
          columns: ['query_category', 'requests', 'share'],
          ...topBars(categoryBars),
        }
      : { kind: 'note', text: 'None of these requests has a tag query_category.' },
  ]
}

const fewDays = 14
