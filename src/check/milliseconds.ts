import type { NumberSyntax } from '../syntax/tree.ts'

/** The milliseconds in one of a unit that people write after a number. */
const unitMilliseconds: Readonly<Record<string, number>> = {
  ms: 1,
  msec: 1,
  msecs: 1,
  millis: 1,
  millisecond: 1,
  milliseconds: 1,
  s: 1000,
  sec: 1000,
  secs: 1000,
  second: 1000,
  seconds: 1000,
  m: 60_000,
  min: 60_000,
  mins: 60_000,
  minute: 60_000,
  minutes: 60_000,
  h: 3_600_000,
  hr: 3_600_000,
  hrs: 3_600_000,
  hour: 3_600_000,
  hours: 3_600_000,
  d: 86_400_000,
  day: 86_400_000,
  days: 86_400_000,
  us: 0.001,
  µs: 0.001,
  ns: 0.000001,
}

/** A number with a unit as plain milliseconds, in digits; `undefined` where the unit is unknown. */
export function unitToMilliseconds({ value, unit }: NumberSyntax): string | undefined {
  const factor = unit === undefined ? undefined : unitMilliseconds[unit.toLowerCase()]
  if (factor === undefined || value === undefined) return undefined
  const product = Number(value) * factor
  const rounded = Math.round(product * 1e6) / 1e6
  const text = String(rounded)
  return text.includes('e') ? undefined : text
}

/** Milliseconds since the epoch of a date or date-time, read as UTC where it names no zone. */
export function dateToMilliseconds(date: string): number | undefined {
  const match = datePattern.exec(date.trim())
  if (match === null) return undefined
  const [, day = '', month = '', date2 = '', time = '', zone = ''] = match
  const iso = `${day}-${month.padStart(2, '0')}-${date2.padStart(2, '0')}`
  const clock = time === '' ? '00:00:00' : /:\d\d:/.test(time) ? time : `${time}:00`
  const milliseconds = Date.parse(`${iso}T${clock.padStart(8, '0')}${zoneOf(zone)}`)
  const valid =
    !Number.isNaN(milliseconds) && new Date(Date.parse(`${iso}T00:00:00Z`)).toISOString().startsWith(iso)
  return valid ? milliseconds : undefined
}

const datePattern =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/i

function zoneOf(zone: string): string {
  if (zone === '' || /^[A-Z]+$/i.test(zone)) return 'Z'
  if (/^[+-]\d{2}$/.test(zone)) return `${zone}:00`
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
}

/** Whether a text looks like a point in time that somebody wrote down. */
export function looksLikeDate(text: string): boolean {
  const trimmed = text.trim()
  return (
    /^\d{4}[-/.]\d{1,2}([-/.]\d{1,2})?([T ].*)?$/.test(trimmed) ||
    /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}( .*)?$/.test(trimmed) ||
    /^(now|today|yesterday|tomorrow|now\(\).*|last \w+|\d+ ?(s|m|h|d|seconds?|minutes?|hours?|days?|weeks?)( ago)?|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* .*)$/i.test(
      trimmed,
    )
  )
}
