import { define } from '../define.ts'

export const tooManyConditions = define(
  {
    code: 'too-many-conditions',
    severity: 'error',
    explain:
      'A filter may hold a limited number of conditions, 10,000 unless the caller sets the limit otherwise.',
    wrong: { dialect: 'mlflow', text: Array(10_001).fill('timestamp > 0').join(' AND ') },
    right: 'timestamp > 0',
  },
  (limit: number) => ({
    message: `The filter holds more than ${limit} conditions, the limit; split it into several.`,
  }),
)

export const textTooLong = define(
  {
    code: 'text-too-long',
    severity: 'error',
    explain:
      'A filter may have a limited length, about a million characters unless the caller sets the limit otherwise.',
    wrong: { dialect: 'mlflow', text: `status = '${'x'.repeat(1_048_577)}'` },
    right: "status = 'OK'",
  },
  (length: number, limit: number) => ({
    message: `The filter is ${length} characters long; the limit is ${limit}.`,
  }),
)

export const moreDiagnostics = define(
  {
    code: 'more-diagnostics',
    severity: 'info',
    explain:
      'Only so many findings are listed for one filter, 100 unless the caller sets the limit otherwise.',
    wrong: { dialect: 'databricks', text: Array(101).fill('tags.a = "b"').join(' AND ') },
    right: "tags.a = 'b'",
  },
  (count: number, withErrors: boolean) => ({
    message: `${count} more ${count === 1 ? 'finding is' : 'findings are'} not listed.`,
    severity: withErrors ? 'error' : 'info',
  }),
)
