import { define } from '../define.ts'
import type { Fix } from '../diagnostic.ts'

export const missingExcluded = define(
  {
    code: 'missing-excluded',
    severity: 'warning',
    explain:
      'A missing key satisfies no comparison, != included: traces that lack the key are left out too. There is no way to say "absent or different" in one filter; adding IS NOT NULL says that they are left out on purpose.',
    wrong: { dialect: 'mlflow', text: "tags.env != 'dev'" },
    right: "tags.env IS NOT NULL AND tags.env != 'dev'",
  },
  (field: string) => ({
    message: `This leaves out the traces that lack ${field}, not only those with the value.`,
    help: `Search separately with ${field} IS NULL for those, or add ${field} IS NOT NULL to say so.`,
  }),
)

export const emptyRun = define(
  {
    code: 'empty-run',
    severity: 'warning',
    explain:
      "MLflow ignores run_id = '' and every other run_id = beside it: the condition lets every trace through.",
    wrong: { dialect: 'mlflow', text: "run_id = ''" },
    right: 'run_id IS NULL',
  },
  () => ({
    message: 'An empty run id is ignored: this matches every trace; expected the id of a run.',
    help: 'run_id IS NULL finds the traces that were made outside of any run.',
  }),
)

export const overriddenRun = define(
  {
    code: 'overridden-run',
    severity: 'warning',
    explain: 'Of several run_id = conditions MLflow keeps the last one only, instead of asking for both.',
    wrong: { dialect: 'mlflow', text: "run_id = 'a' AND run_id = 'b'" },
    right: "run_id = 'b'",
  },
  (fix: Fix) => ({
    message: 'This condition is ignored: of several run_id = only the last one counts.',
    fixes: [fix],
  }),
)

export const invalidRegex = define(
  {
    code: 'invalid-regex',
    severity: 'warning',
    explain:
      'MLflow treats a regular expression that does not compile as one that matches nothing, without a word.',
    wrong: { dialect: 'mlflow', text: "name RLIKE '('" },
    right: "name RLIKE '[(]'",
  },
  (reason: string) => ({
    message: `This is not a regular expression (${reason}), so it matches nothing.`,
  }),
)

export const spanAttributeEquality = define(
  {
    code: 'span-attribute-equality',
    severity: 'warning',
    explain:
      'MLflow compares the whole JSON text of a span with the value of span.attributes: = never matches, and != matches every trace that has a span. LIKE with % on both sides finds the text.',
    wrong: { dialect: 'mlflow', text: "span.attributes.model = 'gpt-4o'" },
    right: "span.attributes.model LIKE '%gpt-4o%'",
  },
  (operator: string, fixes: readonly Fix[]) => ({
    message:
      operator === '='
        ? 'This never matches: = compares the value with the JSON text of the whole span.'
        : 'This matches every trace with a span: the value is compared with the JSON text of the whole span.',
    fixes,
  }),
)

export const spanAttributePattern = define(
  {
    code: 'span-attribute-pattern',
    severity: 'warning',
    explain:
      'In the JSON text of a span the value does not follow its key directly, so a pattern for span.attributes needs a leading %.',
    wrong: { dialect: 'mlflow', text: "span.attributes.model LIKE 'gpt%'" },
    right: "span.attributes.model LIKE '%gpt%'",
  },
  (fix: Fix) => ({
    message: 'This never matches: a pattern for a span attribute needs a leading %.',
    fixes: [fix],
  }),
)

export const assessmentPattern = define(
  {
    code: 'assessment-pattern',
    severity: 'warning',
    explain:
      "LIKE looks at the JSON text of an assessment's value, where a string has double quotes around it and other scripts are escaped: a pattern that begins or ends with a letter matches no string.",
    wrong: { dialect: 'mlflow', text: "feedback.correctness LIKE 'y%'" },
    right: "feedback.correctness LIKE '\"y%'",
  },
  (fixes: readonly Fix[]) => ({
    message: 'This matches no text value: a text value is kept with double quotes around it.',
    fixes,
  }),
)

export const spanTimeBound = define(
  {
    code: 'span-time-bound',
    severity: 'warning',
    explain:
      'Beside a lower bound of the time, MLflow looks only at spans that begin no earlier than ten seconds before it: a trace whose spans begin earlier is not found, though the trace itself is within the bound.',
    wrong: { dialect: 'mlflow', text: "timestamp_ms >= 1704067200000 AND span.name LIKE 'llm%'" },
    right: "span.name LIKE 'llm%'",
  },
  () => ({
    message: 'Beside a lower bound of the time, spans that begin more than 10 s before it are not looked at.',
  }),
)

export const alwaysMissing = define(
  {
    code: 'always-missing',
    severity: 'warning',
    explain:
      'The field is missing from every trace that the other conditions let through, and a missing field satisfies no comparison.',
    wrong: {
      dialect: 'databricks',
      text: "attributes.status = 'IN_PROGRESS' AND attributes.execution_time_ms > 5000",
    },
    right: "attributes.status = 'OK' AND attributes.execution_time_ms > 5000",
  },
  (field: string, reason: string) => ({
    message: `${field} is always missing here (${reason}), so the filter never matches.`,
  }),
)

export const likeEscape = define(
  {
    code: 'like-escape',
    severity: 'warning',
    explain:
      'In a LIKE pattern of MLflow a backslash is a character like any other: it does not take their meaning from % and _. A literal % or _ can be asked for with RLIKE, or loosely with _, which is any one character.',
    wrong: { dialect: 'mlflow', text: "tags.done LIKE '100\\%'" },
    right: "tags.done RLIKE '^100[%]$'",
  },
  (written: string) => ({
    message: `The backslash in ${written} escapes nothing: it must stand in the value itself.`,
  }),
)
