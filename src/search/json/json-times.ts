import { type JsonPlace, readNumber, readText, unexpected } from './json-place.ts'

/** A time in ms since the epoch, from RFC 3339 or from a number of ms; what is finer than a ms is dropped. */
export function readTime(place: JsonPlace): number {
  if (typeof place.value !== 'string') return readNumber(place)
  const time = rfc3339.test(place.value) ? Date.parse(place.value) : Number.NaN
  if (Number.isNaN(time))
    throw unexpected(place, 'a time such as "2025-06-04T03:14:40.539Z" or a number of milliseconds')
  return time
}

/** The time as RFC 3339 has it, or the number where that has no such year or fraction. */
export function writeTime(time: number): string | number {
  return Number.isInteger(time) && time >= firstTime && time <= lastTime ? new Date(time).toISOString() : time
}

/** A duration in ms, from a text such as `5.871s` or from a number of ms. */
export function readDuration(place: JsonPlace): number {
  if (typeof place.value !== 'string') return readNumber(place)
  const [, sign, seconds, fraction = ''] = /^(-?)(\d+)(?:\.(\d{1,9}))?s$/.exec(readText(place)) ?? []
  if (seconds === undefined)
    throw unexpected(place, 'a duration such as "5.871s" or a number of milliseconds')
  const duration = Number(seconds) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3))
  return sign === '-' ? -duration : duration
}

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/

/** The years 1 to 9999, which is what RFC 3339 and MLflow can say. */
const firstTime = Date.parse('0001-01-01T00:00:00Z')
const lastTime = Date.parse('9999-12-31T23:59:59.999Z')
