import { define } from '../define.ts'
import type { Fix } from '../diagnostic.ts'

export const doubleQuotes = define(
  {
    code: 'double-quotes',
    severity: 'error',
    explain: 'Values stand in single quotes; double quotes are refused.',
    wrong: { dialect: 'databricks', text: 'tags.env = "prod"' },
    right: "tags.env = 'prod'",
  },
  (written: string, fixes: readonly Fix[]) => ({
    message: `${written} is in the wrong quotes; expected single quotes.`,
    fixes,
  }),
)

export const unquotedValue = define(
  {
    code: 'unquoted-value',
    severity: 'error',
    explain: 'Text values stand in quotes, in lists too.',
    wrong: { dialect: 'databricks', text: 'attributes.status = OK' },
    right: "attributes.status = 'OK'",
  },
  (written: string, expected: string, fixes: readonly Fix[]) => ({
    message: `${written} is not quoted; expected ${expected}.`,
    fixes,
  }),
)

export const wrongValue = define(
  {
    code: 'wrong-value',
    severity: 'error',
    explain: 'The value is of a kind that the field does not take with this operator.',
    wrong: { dialect: 'databricks', text: "attributes.execution_time_ms > 'slow'" },
    right: 'attributes.execution_time_ms > 5000',
  },
  (written: string, field: string, expected: string, fixes: readonly Fix[]) => ({
    message: `Found ${written} for ${field}; expected ${expected}.`,
    fixes,
  }),
)

export const nullValue = define(
  {
    code: 'null-value',
    severity: 'error',
    explain:
      'Nothing is equal to NULL, not even NULL. Where the target has it, IS NULL asks whether a value is missing.',
    wrong: { dialect: 'mlflow', text: 'tags.env = NULL' },
    right: 'tags.env IS NULL',
  },
  (fixes: readonly Fix[]) => ({
    message: 'NULL is not a value to compare with; expected a quoted string or IS NULL.',
    fixes,
  }),
)

export const quotedNumber = define(
  {
    code: 'quoted-number',
    severity: 'error',
    explain:
      'Numbers, times and durations are written without quotes. MLflow takes a quoted one and hands it to the database as text: there it may be read as the number, or compare as greater than every number.',
    wrong: { dialect: 'databricks', text: "attributes.execution_time_ms > '5000'" },
    right: 'attributes.execution_time_ms > 5000',
  },
  (written: string, number: string, accepted: boolean, effect: string, fixes: readonly Fix[]) => ({
    message: accepted
      ? `${written} is a quoted text; expected the number ${number} without quotes. ${effect}`
      : `${written} is a quoted text; expected the number ${number} without quotes.`,
    severity: accepted ? 'warning' : 'error',
    fixes,
  }),
)

export const textForNumber = define(
  {
    code: 'text-for-number',
    severity: 'warning',
    explain:
      'MLflow takes any quoted text for a number, and the database then finds that text is greater than every number: < and != match every trace that has a value, = and > match none.',
    wrong: { dialect: 'mlflow', text: "execution_time_ms > 'abc'" },
    right: 'execution_time_ms > 5000',
  },
  (written: string, effect: string, fixes: readonly Fix[]) => ({
    message: `${written} is text where a number was expected. ${effect}`,
    fixes,
  }),
)

export const dateValue = define(
  {
    code: 'date-value',
    severity: 'error',
    explain:
      'Times are numbers: milliseconds since 1 January 1970, UTC. A date is refused, or compared as text. The fix reads a date without a zone as UTC.',
    wrong: { dialect: 'databricks', text: "attributes.timestamp > '2024-01-01'" },
    right: 'attributes.timestamp > 1704067200000',
  },
  (
    written: string,
    milliseconds: number | undefined,
    accepted: string | undefined,
    fixes: readonly Fix[],
  ) => ({
    message: `${written} is a date; expected milliseconds since the epoch${
      milliseconds === undefined ? '' : `: ${milliseconds} ms`
    }.${accepted === undefined ? '' : ` ${accepted}`}`,
    severity: accepted === undefined ? 'error' : 'warning',
    fixes,
  }),
)

export const numberWithUnit = define(
  {
    code: 'number-with-unit',
    severity: 'error',
    explain: 'Durations are plain numbers of milliseconds, without a unit.',
    wrong: { dialect: 'databricks', text: 'attributes.execution_time_ms > 5s' },
    right: 'attributes.execution_time_ms > 5000',
  },
  (written: string, milliseconds: string | undefined, fixes: readonly Fix[]) => ({
    message:
      milliseconds === undefined
        ? `"${written}" is not a number; expected milliseconds (ms) without a unit.`
        : `"${written}" has a unit; expected milliseconds (ms) without one: ${milliseconds}.`,
    fixes,
  }),
)

export const numberFormat = define(
  {
    code: 'number-format',
    severity: 'error',
    explain:
      'A number is written with digits, at most one point and an exponent: no plus sign, no separators between thousands, no hexadecimal.',
    wrong: { dialect: 'databricks', text: 'attributes.execution_time_ms > +5' },
    right: 'attributes.execution_time_ms > 5',
  },
  (written: string, number: string | undefined, fixes: readonly Fix[]) => ({
    message:
      number === undefined
        ? `"${written}" is not written as a number can be; expected digits, without sign or separators.`
        : `"${written}" is not written as a number can be; expected ${number}, without sign + or separators.`,
    fixes,
  }),
)

export const numberOutOfRange = define(
  {
    code: 'number-out-of-range',
    severity: 'error',
    explain: 'Whole numbers have 64 bits: they lie between -9223372036854775808 and 9223372036854775807.',
    wrong: { dialect: 'mlflow', text: 'timestamp_ms > 9223372036854775808' },
    right: 'timestamp_ms > 9223372036854775807',
  },
  (written: string) => ({
    message: `${written} is too large for a 64-bit integer; expected a number within ±9223372036854775807.`,
  }),
)

export const infiniteNumber = define(
  {
    code: 'infinite-number',
    severity: 'warning',
    explain: 'The number is beyond the range of floating point and is read as infinity.',
    wrong: { dialect: 'mlflow', text: 'execution_time_ms > 1e400' },
    right: 'execution_time_ms > 1e4',
  },
  (written: string) => ({
    message: `${written} is too large: out of range, it is read as infinity (inf).`,
  }),
)

export const secondsForMilliseconds = define(
  {
    code: 'seconds-for-milliseconds',
    severity: 'warning',
    explain:
      'The number is a plausible time of our days in seconds, and as milliseconds a day in 1970: a lower bound lets everything through, an upper bound nothing.',
    wrong: { dialect: 'databricks', text: 'attributes.timestamp_ms > 1704067200' },
    right: 'attributes.timestamp_ms > 1704067200000',
  },
  (written: string, milliseconds: string, fix: Fix) => ({
    message: `${written} looks like seconds; expected milliseconds (ms) since the epoch: ${milliseconds}.`,
    fixes: [fix],
  }),
)

export const finerThanMilliseconds = define(
  {
    code: 'finer-than-milliseconds',
    severity: 'warning',
    explain:
      'The number is a plausible time of our days in microseconds or nanoseconds, and as milliseconds thousands of years ahead: a lower bound lets nothing through, an upper bound everything.',
    wrong: { dialect: 'databricks', text: 'attributes.timestamp_ms > 1704067200000000' },
    right: 'attributes.timestamp_ms > 1704067200000',
  },
  (written: string, unit: string, milliseconds: string, fix: Fix) => ({
    message: `${written} looks like ${unit}; expected milliseconds (ms) since the epoch: ${milliseconds}.`,
    fixes: [fix],
  }),
)

export const unknownStatus = define(
  {
    code: 'unknown-status',
    severity: 'warning',
    explain: 'A status is one of a few values, case-sensitive. Any other is accepted and matches nothing.',
    wrong: { dialect: 'databricks', text: "attributes.status = 'SUCCESS'" },
    right: "attributes.status = 'OK'",
  },
  (written: string, expected: string | undefined, known: readonly string[], fixes: readonly Fix[]) => ({
    message: `${written} is not a status, so this matches no trace's status; expected ${
      expected === undefined ? `one of ${known.join(', ')}` : `${expected} (of ${known.join(', ')})`
    }, case-sensitive.`,
    fixes,
  }),
)

export const statusPattern = define(
  {
    code: 'status-pattern',
    severity: 'warning',
    explain:
      'LIKE and RLIKE are case-sensitive, and no status matches this pattern: OK, ERROR and IN_PROGRESS are in upper case.',
    wrong: { dialect: 'mlflow', text: "status LIKE 'ok%'" },
    right: "status LIKE 'OK%'",
  },
  (written: string, known: readonly string[], fixes: readonly Fix[]) => ({
    message: `No status matches ${written}: LIKE is case-sensitive; use ILIKE, or one of ${known.join(', ')}.`,
    fixes,
  }),
)

export const quoteEscape = define(
  {
    code: 'quote-escape',
    severity: 'error',
    explain:
      'Neither a doubled quote nor a backslash escapes a quote inside a value: both characters stay in it. Where the target takes double quotes around a value, a single quote can stand inside them.',
    wrong: { dialect: 'mlflow', text: "tags.author = 'it''s'" },
    right: 'tags.author = "it\'s"',
  },
  (value: string, accepted: boolean, fixes: readonly Fix[]) => ({
    message: accepted
      ? `A quote in a value cannot be escaped: this is the value ${value}, to the letter.`
      : `A quote in a value cannot be escaped, and ${value} would be taken to the letter; expected a value without quotes.`,
    severity: accepted ? 'warning' : 'error',
    fixes,
  }),
)

export const malformedList = define(
  {
    code: 'malformed-list',
    severity: 'error',
    explain:
      'A list is quoted strings in parentheses with commas between them. MLflow reads it as Python would, escapes included.',
    wrong: { dialect: 'mlflow', text: 'status IN (OK, ERROR)' },
    right: "status IN ('OK', 'ERROR')",
  },
  (reason: string, fixes: readonly Fix[]) => ({
    message: `${reason}; expected quoted strings with commas between them.`,
    fixes,
  }),
)

export const emptyList = define(
  {
    code: 'empty-list',
    severity: 'error',
    explain: 'A list needs at least one value.',
    wrong: { dialect: 'mlflow', text: 'status IN ()' },
    right: "status IN ('OK')",
  },
  () => ({ message: 'The list is empty; expected at least one quoted string.' }),
)

export const longList = define(
  {
    code: 'list-too-long',
    severity: 'error',
    explain: 'A list may hold a limited number of values, 10,000 unless the caller sets the limit otherwise.',
    wrong: { dialect: 'mlflow', text: `status IN (${Array(10_001).fill("'OK'").join()})` },
    right: "status IN ('OK')",
  },
  (limit: number) => ({ message: `The list holds more than ${limit} values, the limit.` }),
)

export const promptForm = define(
  {
    code: 'prompt-form',
    severity: 'error',
    explain: 'A prompt is named by its name, one slash, and its version.',
    wrong: { dialect: 'mlflow', text: "prompt = 'greet'" },
    right: "prompt = 'greet/1'",
  },
  (written: string) => ({
    message: `${written} is not a prompt version; expected 'name/version', with one slash.`,
  }),
)
