import { InvalidArgumentError } from 'commander'
import { dateToMilliseconds } from '../check/milliseconds.ts'

/** A moment that was asked for, in ms since the epoch. */
export interface Moment {
  readonly time: number
  /** Counted back from now: another one every time. */
  readonly isRelative: boolean
}

/**
 * Reads `90m`, `24h`, `7d`, `2w` back from now, or a date, a date and a time (UTC where it names no zone), or ms since the
 * epoch.
 * @throws InvalidArgumentError
 */
export function readTime(text: string, now: number): Moment {
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)\s*([smhdw])$/.exec(text) ?? []
  if (amount !== undefined) return { time: now - Number(amount) * (units[unit] ?? 0), isRelative: true }
  const time = /^\d{11,}$/.test(text) ? Number(text) : dateToMilliseconds(text)
  if (time === undefined || !Number.isSafeInteger(time)) throw new InvalidArgumentError(expected)
  return { time, isRelative: false }
}

const units: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
}

const expected =
  'Expected a time back from now such as 90m, 24h, 7d or 2w, a date such as 2026-01-31 or 2026-01-31T12:00Z, or ms since the epoch.'
