import { define } from '../define.ts'
import type { Fix } from '../diagnostic.ts'
import { searchSeparately } from '../search-separately.ts'

export const unknownOperator = define(
  {
    code: 'unknown-operator',
    severity: 'error',
    explain: 'The operator belongs to another language. Equality is a single =, inequality is !=.',
    wrong: { dialect: 'databricks', text: "attributes.status == 'OK'" },
    right: "attributes.status = 'OK'",
  },
  (written: string, expected: string, fixes: readonly Fix[]) => ({
    message: `"${written}" is not an operator here; expected ${expected}.`,
    fixes,
  }),
)

export const unsupportedOperator = define(
  {
    code: 'unsupported-operator',
    severity: 'error',
    explain: 'Each field takes certain operators only; the message lists them.',
    wrong: { dialect: 'databricks', text: "tags.env LIKE 'prod'" },
    right: "tags.env = 'prod'",
  },
  (
    operator: string,
    field: string,
    known: readonly string[],
    split: readonly string[],
    fixes: readonly Fix[],
  ) => ({
    message: `The operator ${operator} is not supported for ${field}; expected ${known.join(', ')}.`,
    ...searchSeparately(split),
    fixes,
  }),
)

export const lowerCaseOperator = define(
  {
    code: 'lower-case-operator',
    severity: 'error',
    explain: 'For span fields MLflow knows LIKE, ILIKE, RLIKE and IN in upper case only.',
    wrong: { dialect: 'mlflow', text: "span.name like 'llm%'" },
    right: "span.name LIKE 'llm%'",
  },
  (written: string, upper: string, fix: Fix) => ({
    message: `"${written}" must be in upper case for span fields; expected ${upper}.`,
    fixes: [fix],
  }),
)

export const notNullSpacing = define(
  {
    code: 'not-null-spacing',
    severity: 'error',
    explain: 'MLflow knows NOT NULL only with exactly one space between the two words.',
    wrong: { dialect: 'mlflow', text: 'tags.env IS NOT  NULL' },
    right: 'tags.env IS NOT NULL',
  },
  (fix: Fix) => ({
    message: 'Between NOT and NULL stands more than one space; MLflow takes exactly one.',
    fixes: [fix],
  }),
)
