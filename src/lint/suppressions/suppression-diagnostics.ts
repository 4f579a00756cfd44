import type { CatalogueEntry, Example } from '../../diagnostics/define.ts'
import { define } from '../../diagnostics/define.ts'
import type { Fix } from '../../diagnostics/diagnostic.ts'

/** A search with a mistake in it, in Python, and the comment that stands above it. */
function commented(comment: string): Example {
  return { dialect: 'mlflow', host: 'python', text: `${comment}\n${search}` }
}

const search = `mlflow.search_traces(filter_string="status = 'ok'")`
const reasoned = `# tracesift-ignore[unknown-status]: written by the old exporter\n${search}`

export const unusedSuppression = define(
  {
    code: 'unused-suppression',
    severity: 'warning',
    explain:
      'A comment suppresses a finding that is not there. What it was for has been mended, or it stands on the wrong line; it would hide the next finding of that code.',
    wrong: commented('# tracesift-ignore[date-value]: checked by hand'),
    right: search,
  },
  (code: string | undefined, fixes: readonly Fix[]) => ({
    message:
      code === undefined
        ? 'Nothing is found here that this comment could suppress.'
        : `There is no finding ${code} here that this comment could suppress.`,
    fixes,
  }),
)

export const expiredSuppression = define(
  {
    code: 'expired-suppression',
    severity: 'warning',
    explain:
      'A suppression holds through the day that stands after "until". After that day it suppresses nothing any more: mend what it hid, or give it a new day.',
    wrong: commented('# tracesift-ignore[unknown-status] until 2020-01-31: written by the old exporter'),
    right: reasoned,
  },
  (until: string) => ({ message: `This suppression ended with ${until}; it suppresses nothing any more.` }),
)

export const unexplainedSuppression = define(
  {
    code: 'unexplained-suppression',
    severity: 'info',
    explain:
      'A suppression says why the finding may stay: whoever reads it next can then judge whether that still holds.',
    wrong: commented('# tracesift-ignore[unknown-status]'),
    right: reasoned,
  },
  () => ({
    message: 'This suppression gives no reason; expected one after a colon.',
  }),
)

export const unknownSuppressedCode = define(
  {
    code: 'unknown-suppressed-code',
    severity: 'warning',
    explain: 'A suppression names a code that no finding has, so it suppresses nothing.',
    wrong: commented('# tracesift-ignore[unknown-statsu]: written by the old exporter'),
    right: reasoned,
  },
  (code: string, nearest: string | undefined, fixes: readonly Fix[]) => ({
    message: `No finding has the code ${JSON.stringify(code)}${nearest === undefined ? '' : `; nearest: ${nearest}`}.`,
    help: 'tracesift explain lists all codes.',
    fixes,
  }),
)

export const malformedSuppression = define(
  {
    code: 'malformed-suppression',
    severity: 'warning',
    explain:
      'A comment that begins with "tracesift-ignore" is written so that it suppresses nothing. It reads: tracesift-ignore[code, other] until 2027-01-31: why. The codes and the day may be left out; instead of "ignore" it may say "ignore-file", or "ignore-start" and later "ignore-end".',
    wrong: commented('# tracesift-ignore unknown-status: written by the old exporter'),
    right: reasoned,
  },
  (fault: string) => ({
    message: fault,
    help: 'It reads: tracesift-ignore[code, other] until 2027-01-31: why',
  }),
)

/** What there is to know of the findings about suppressions. */
export const suppressionEntries: readonly CatalogueEntry[] = [
  expiredSuppression,
  malformedSuppression,
  unexplainedSuppression,
  unknownSuppressedCode,
  unusedSuppression,
].map(({ entry }) => entry)
