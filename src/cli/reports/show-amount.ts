import { renderDuration } from '../reporters/render-duration.ts'

/** A count as people write it: `12,345`. */
export function showCount(count: number): string {
  return count.toLocaleString('en-US')
}

/** A count of something: `1 trace`, `12,345 traces`. */
export function showCountOf(count: number, what: string): string {
  return `${showCount(count)} ${what}${count === 1 ? '' : 's'}`
}

/** A share from 0 to 1 in percent; 0 and 100 are exact, and near them a digit after the point says something. */
export function showShare(share: number): string {
  const percent = share * 100
  if (percent > 0 && percent < 0.1) return '<0.1%'
  if (percent > 99.9 && percent < 100) return '>99.9%'
  return `${percent < 10 || percent > 99 ? Number(percent.toFixed(1)) : Math.round(percent)}%`
}

/** A duration in ms with no more digits than anybody reads. */
export function showDuration(ms: number): string {
  return renderDuration(Math.abs(ms) < 10 ? Number(ms.toFixed(2)) : Math.round(ms))
}

/** A time to the minute, UTC. */
export function showMinute(time: number): string {
  const date = new Date(time)
  return Number.isNaN(date.valueOf()) ? String(time) : date.toISOString().slice(0, -8).replace('T', ' ')
}
