import { define } from '../define.ts'
import type { Fix } from '../diagnostic.ts'

export const mixedTimeBounds = define(
  {
    code: 'mixed-time-bounds',
    severity: 'error',
    explain:
      'MLflow fails inside where lower bounds of the time are quoted in one place and not in another, or are quoted beside a condition on spans.',
    wrong: { dialect: 'mlflow', text: "timestamp_ms > '5' AND timestamp_ms > 6" },
    right: 'timestamp_ms > 5 AND timestamp_ms > 6',
  },
  (number: string | undefined, fixes: readonly Fix[]) => ({
    message: `MLflow cannot compute with a quoted lower bound here; expected ${number ?? 'a number'} without quotes.`,
    fixes,
  }),
)

export const spanBoundOutOfRange = define(
  {
    code: 'span-bound-out-of-range',
    severity: 'error',
    explain:
      'Beside a condition on spans, MLflow turns the lower bound of the time into nanoseconds for the spans, and fails inside where these need more than 64 bits.',
    wrong: { dialect: 'mlflow', text: "timestamp_ms > 99999999999999 AND span.name = 'chat'" },
    right: "timestamp_ms > 1749006880539 AND span.name = 'chat'",
  },
  (written: string) => ({
    message: `${written} ms are too many nanoseconds for a search of spans; expected a time between 1677 and 2262.`,
  }),
)
