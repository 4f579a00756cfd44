import { hideCredentials } from '../../search/stores/hide-credentials.ts'
import type { AskedStore } from './asked.ts'
import type { GatheredReport } from './gathered-report.ts'
import type { Fact } from './report-page.ts'
import { showMinute } from './show-amount.ts'

/** What a report is about, for its reader. */
export function describeSubject(
  { subject = [], since: chosen }: Pick<GatheredReport, 'subject' | 'since'>,
  { uri, now, traces }: Omit<AskedStore, 'store'>,
): readonly Fact[] {
  const { experimentIds, until, filter, since = chosen } = traces
  const end = until === undefined ? `${showMinute(now)} UTC (now)` : `${showMinute(until)} UTC`
  const time =
    since === undefined ? (until === undefined ? 'any' : `before ${end}`) : `${showMinute(since)} to ${end}`
  return [
    { label: 'store', shown: hideCredentials(uri) },
    { label: 'experiments', shown: experimentIds?.join(', ') ?? 'all' },
    { label: 'time', shown: time },
    ...(filter ? [{ label: 'filter', shown: filter }] : []),
    ...subject,
  ]
}
