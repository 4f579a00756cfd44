import { define } from '../../diagnostics/define.ts'
import type { HolePiece } from '../embedded.ts'
import type { LintRule } from './rule.ts'

const holeTimeUnit = define(
  {
    code: 'hole-time-unit',
    severity: 'warning',
    explain:
      'Times are milliseconds since the epoch. The expression in the hole gives another unit, or a date as text: time.time() and datetime.timestamp() are seconds, time.time_ns() nanoseconds, Date.now() / 1000 seconds. With such a number the condition holds for every trace, or for none.',
    wrong: {
      dialect: 'mlflow',
      host: 'python',
      text: 'mlflow.search_traces(filter_string=f"timestamp_ms > {int(time.time()) - 3600}")',
    },
    right: 'mlflow.search_traces(filter_string=f"timestamp_ms > {int(time.time() * 1000) - 3_600_000}")',
  },
  (source: string, unit: string, instead: string) => ({
    message: `{${source}} is ${unit}; expected milliseconds since the epoch: ${instead}.`,
  }),
)

/** A time that is calculated in another unit than milliseconds. */
export const holeTimeUnitRule: LintRule = {
  entry: holeTimeUnit.entry,
  checkFilter({ conditions }, report) {
    for (const { field, holes } of conditions) {
      if (field.type !== 'time') continue
      for (const { start, piece } of holes) {
        const unit = unitOf(piece)
        if (unit !== undefined)
          report(holeTimeUnit({ start, end: start + 1 }, piece.source, unit.name, unit.instead))
      }
    }
  },
}

interface Unit {
  readonly name: string
  readonly instead: string
  /** The expression gives the unit … */
  readonly given: RegExp
  /** … unless this is done to it. */
  readonly unless: RegExp
}

function unitOf({ origins, source }: HolePiece): Unit | undefined {
  const all = [source, ...origins]
  return units.find(
    ({ given, unless }) => all.some((one) => given.test(one)) && !all.some((one) => unless.test(one)),
  )
}

/** What turns a count of seconds into milliseconds. */
const timesThousand =
  /\*\s*(?:1_?000|1e3|1000\.0|MS_PER_SEC\w*|MILLIS\w*)\b|\b(?:1_?000|1e3|1000\.0)\s*\*|\bms\b|milli|_ms\b/i

const units: readonly Unit[] = [
  {
    name: 'a count of nanoseconds',
    instead: 'time.time_ns() // 1_000_000',
    given: /\btime_ns\(\)|\bhrtime\b/,
    unless: /\/\/?\s*(?:1_?000_?000|1e6|10\s*\*\*\s*6)\b/,
  },
  {
    name: 'a count of seconds',
    instead: 'int(time.time() * 1000)',
    given: /\btime\.time\(\)|(?<![\w.])time\(\)/,
    unless: timesThousand,
  },
  {
    name: 'a count of seconds',
    instead: 'int(when.timestamp() * 1000)',
    given: /\.timestamp\(\)|\bmktime\(|\btimegm\(|\.(?:int|float)_timestamp\b/,
    unless: timesThousand,
  },
  {
    name: 'a count of seconds',
    instead: 'Date.now()',
    given: /(?:Date\.now\(\)|\.getTime\(\))\s*\)?\s*\/\s*1_?000\b|\.unix\(\)/,
    unless: timesThousand,
  },
  {
    name: 'a date in words',
    instead: 'int(when.timestamp() * 1000), or when.getTime()',
    given: /\.isoformat\(|\.strftime\(|\.toISOString\(\)|\bstr\(\s*(?:datetime|date)\b/,
    unless: /\bfromisoformat\(|\bstrptime\(|\.timestamp\(\)|getTime\(\)|Date\.parse/,
  },
  {
    name: 'a point in time and no number',
    instead: 'int(when.timestamp() * 1000), or when.getTime()',
    given: /\b(?:datetime|date)\.(?:now|utcnow|today)\((?:[^()]*)\)|^\(?\s*new Date\(/,
    unless:
      /\.timestamp\(|\.isoformat\(|\.strftime\(|getTime\(|valueOf\(|toISOString|\bint\(|^\+|Number\(|total_seconds/,
  },
]
