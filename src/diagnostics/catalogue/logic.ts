import { define } from '../define.ts'
import type { Fix } from '../diagnostic.ts'
import { searchSeparately } from '../search-separately.ts'

/** `split` is the filters to run instead, each one alone; `instead` says it in one where the dialect can. */
export const orUnsupported = define(
  {
    code: 'or-unsupported',
    severity: 'error',
    explain:
      'Conditions can only be joined with AND. What OR should find is found by separate searches, one for each side, whose results are then put together; several values of one field can be one condition where the field takes IN.',
    wrong: {
      dialect: 'databricks',
      text: "attributes.status = 'OK' OR attributes.status = 'ERROR'",
    },
    right: "attributes.status = 'OK'",
  },
  (split: readonly string[], instead: Fix | undefined) => ({
    message: 'OR is not supported: conditions are joined with AND only; use separate queries.',
    ...searchSeparately(split),
    fixes: instead === undefined ? [] : [instead],
  }),
)

export const notUnsupported = define(
  {
    code: 'not-unsupported',
    severity: 'error',
    explain:
      'There is no NOT before a condition. Most operators have an opposite that says the same: = and !=, < and >=, > and <=.',
    wrong: { dialect: 'mlflow', text: "NOT tags.env = 'prod'" },
    right: "tags.env != 'prod'",
  },
  (written: string, instead: Fix | undefined) => ({
    message: `${written} before a condition is not supported; expected a condition.`,
    help: 'Use the opposite operator, such as != for =.',
    fixes: instead === undefined ? [] : [instead],
  }),
)

export const parenthesesUnsupported = define(
  {
    code: 'parentheses-unsupported',
    severity: 'error',
    explain:
      'Parentheses around conditions are refused: as conditions are joined with AND only, they would not change anything. Only a list of values stands in parentheses.',
    wrong: { dialect: 'mlflow', text: "(status = 'OK') AND name = 'chat'" },
    right: "status = 'OK' AND name = 'chat'",
  },
  (instead: Fix | undefined) => ({
    message:
      'Parentheses around conditions are not supported, and neither is the OR they would be needed for.',
    fixes: instead === undefined ? [] : [instead],
  }),
)

export const wrongConnective = define(
  {
    code: 'wrong-connective',
    severity: 'error',
    explain: 'Conditions are joined with the word AND; symbols, commas and misspelt words are refused.',
    wrong: { dialect: 'databricks', text: "attributes.status = 'OK' && tags.env = 'prod'" },
    right: "attributes.status = 'OK' AND tags.env = 'prod'",
  },
  (written: string, fix: Fix) => ({
    message: `"${written}" does not join conditions; expected AND.`,
    fixes: [fix],
  }),
)

export const missingAnd = define(
  {
    code: 'missing-and',
    severity: 'error',
    explain:
      'Two conditions stand side by side with nothing between them. MLflow reads that as AND, without saying so; other targets refuse it.',
    wrong: { dialect: 'databricks', text: "attributes.status = 'OK' tags.env = 'prod'" },
    right: "attributes.status = 'OK' AND tags.env = 'prod'",
  },
  (accepted: boolean, fix: Fix) => ({
    message: accepted
      ? 'AND is missing between two conditions; they are read as if it stood there.'
      : 'Expected AND between two conditions.',
    severity: accepted ? 'warning' : 'error',
    fixes: [fix],
  }),
)

export const strayAnd = define(
  {
    code: 'stray-and',
    severity: 'error',
    explain:
      'An AND at the beginning, at the end, or next to another one joins nothing: most often a condition was left out, or a part of a template was empty. MLflow ignores such an AND, and with nothing else in the filter every trace matches.',
    wrong: { dialect: 'databricks', text: "attributes.status = 'OK' AND" },
    right: "attributes.status = 'OK'",
  },
  (written: string, accepted: boolean, fix: Fix) => ({
    message: accepted
      ? `This ${written} joins nothing and is ignored; expected a condition on both sides.`
      : `This ${written} joins nothing; expected a condition on both sides.`,
    severity: accepted ? 'warning' : 'error',
    fixes: [fix],
  }),
)

export const contradiction = define(
  {
    code: 'contradiction',
    severity: 'warning',
    explain:
      'Two conditions on one field that no value can satisfy together: the filter never matches any trace.',
    wrong: {
      dialect: 'databricks',
      text: 'attributes.execution_time_ms > 1000 AND attributes.execution_time_ms < 100',
    },
    right: 'attributes.execution_time_ms > 100 AND attributes.execution_time_ms < 1000',
  },
  (field: string, other: string) => ({
    message: `This contradicts "${other}": no value of ${field} satisfies both, so the filter never matches.`,
  }),
)

export const duplicateCondition = define(
  {
    code: 'duplicate-condition',
    severity: 'warning',
    explain:
      'The same condition stands in the filter twice. The second one changes nothing; perhaps another was meant.',
    wrong: { dialect: 'databricks', text: "tags.env = 'prod' AND tags.env = 'prod'" },
    right: "tags.env = 'prod'",
  },
  (fix: Fix) => ({
    message: 'This condition stands in the filter already; it changes nothing.',
    fixes: [fix],
  }),
)

export const blankFilter = define(
  {
    code: 'blank-filter',
    severity: 'error',
    explain: 'MLflow takes an empty filter for none, and refuses one of nothing but white space.',
    wrong: { dialect: 'mlflow', text: ' ' },
    right: '',
  },
  (fix: Fix) => ({
    message: 'The filter is nothing but white space; expected conditions, or no text at all.',
    fixes: [fix],
  }),
)
