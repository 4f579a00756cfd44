import { define } from '../define.ts'
import type { Fix } from '../diagnostic.ts'

export const missingPrefix = define(
  {
    code: 'missing-prefix',
    severity: 'error',
    explain:
      'Every field carries a prefix that says where it is kept: attributes. for what MLflow records itself, tags. and metadata. for keys.',
    wrong: { dialect: 'databricks', text: "status = 'OK'" },
    right: "attributes.status = 'OK'",
  },
  (name: string, expected: string | undefined, fixes: readonly Fix[]) => ({
    message:
      expected === undefined
        ? `"${name}" has no prefix; expected attributes., tags. or metadata. before it.`
        : `"${name}" has no prefix; expected "${expected}".`,
    fixes,
  }),
)

export const unknownPrefix = define(
  {
    code: 'unknown-prefix',
    severity: 'error',
    explain:
      'What stands before the first dot must be one of the prefixes that the target knows, in exactly that spelling: case counts.',
    wrong: { dialect: 'databricks', text: "attr.status = 'OK'" },
    right: "attributes.status = 'OK'",
  },
  (prefix: string, expected: string | undefined, known: readonly string[], fixes: readonly Fix[]) => ({
    message:
      expected === undefined
        ? `"${prefix}" is not a prefix; expected one of ${known.join(', ')}`
        : `"${prefix}" is not a prefix; expected "${expected}".`,
    fixes,
  }),
)

export const unknownField = define(
  {
    code: 'unknown-field',
    severity: 'error',
    explain:
      'Under attributes. there are only the fields that MLflow records itself. What a program adds to a trace is a tag or metadata.',
    wrong: { dialect: 'databricks', text: "attributes.environment = 'production'" },
    right: "tags.environment = 'production'",
  },
  (name: string, expected: string | undefined, known: readonly string[], fixes: readonly Fix[]) => ({
    message:
      expected === undefined
        ? `"${name}" is an unknown field; known are ${known.join(', ')}.`
        : `"${name}" is an unknown field; expected "${expected}".`,
    fixes,
  }),
)

export const dottedKey = define(
  {
    code: 'dotted-key',
    severity: 'error',
    explain: 'A key that holds a dot stands in backticks, so that the dot is not read as another prefix.',
    wrong: { dialect: 'databricks', text: "metadata.mlflow.user = 'alice'" },
    right: "metadata.`mlflow.user` = 'alice'",
  },
  (key: string, expected: string, fixes: readonly Fix[]) => ({
    message: `The key "${key}" holds a dot and is not in backticks; expected ${expected}.`,
    fixes,
  }),
)

export const keyQuotes = define(
  {
    code: 'key-quotes',
    severity: 'error',
    explain: 'A key is quoted with backticks; single and double quotes are for values.',
    wrong: { dialect: 'databricks', text: 'tags."my key" = \'x\'' },
    right: "tags.`my key` = 'x'",
  },
  (written: string, expected: string | undefined, fixes: readonly Fix[]) => ({
    message:
      expected === undefined
        ? `${written} is not quoted as a key can be; expected backticks around the key alone.`
        : `${written} is not quoted as a key can be; expected ${expected}.`,
    fixes,
  }),
)

export const reservedKey = define(
  {
    code: 'reserved-key',
    severity: 'error',
    explain:
      'A few words of SQL cannot stand after the dot as they are: MLflow reads them as keywords. In backticks they are keys.',
    wrong: { dialect: 'mlflow', text: "tags.case = 'x'" },
    right: "tags.`case` = 'x'",
  },
  (key: string, fixes: readonly Fix[]) => ({
    message: `"${key}" is read as a word of SQL here; expected it in backticks.`,
    fixes,
  }),
)

export const emptyKey = define(
  {
    code: 'empty-key',
    severity: 'error',
    explain:
      'After the prefix and its dot stands the name of a tag, of a metadata entry or of an assessment.',
    wrong: { dialect: 'databricks', text: "tags.`` = 'x'" },
    right: "tags.env = 'x'",
  },
  (prefix: string) => ({ message: `The key after "${prefix}." is missing; expected a name.` }),
)

export const notAField = define(
  {
    code: 'not-a-field',
    severity: 'error',
    explain:
      'On the left of an operator stands a field, on the right a value: neither functions nor expressions, and not the other way round.',
    wrong: { dialect: 'mlflow', text: "'OK' = status" },
    right: "status = 'OK'",
  },
  (written: string, fixes: readonly Fix[]) => ({
    message: `Expected a field on the left of the operator, found ${written}.`,
    fixes,
  }),
)

export const builtinWord = define(
  {
    code: 'builtin-word',
    severity: 'error',
    explain:
      'Without a prefix, "timestamp" and "text" are words of SQL to MLflow: "timestamp" takes only an integer, "text" nothing at all. With a prefix, or as timestamp_ms, they are fields like any other.',
    wrong: { dialect: 'mlflow', text: "text LIKE '%refund%'" },
    right: "trace.text LIKE '%refund%'",
  },
  (name: string, instead: string, fixes: readonly Fix[]) => ({
    message: `"${name}" without a prefix is a word of SQL to MLflow; expected "${instead}".`,
    fixes,
  }),
)

export const rewrittenKey = define(
  {
    code: 'rewritten-key',
    severity: 'warning',
    explain:
      'MLflow reads the keys name, run_id, prompt, text, timestamp, execution_time and end_time as its own fields, in any letter case and whatever their prefix. A tag, metadata entry or assessment of such a name cannot be searched for.',
    wrong: { dialect: 'mlflow', text: "tags.name = 'chat'" },
    right: "attributes.name = 'chat'",
  },
  (written: string, meaning: string, fixes: readonly Fix[]) => ({
    message: `"${written}" is not the key it looks like: MLflow reads it as ${meaning}.`,
    help: 'A key of this name is out of reach; give it another name where it is set.',
    fixes,
  }),
)

export const keyElsewhere = define(
  {
    code: 'key-elsewhere',
    severity: 'warning',
    explain:
      'MLflow keeps this well-known key under another prefix, so the condition matches nothing: mlflow.user, mlflow.trace.session and most other keys of its own are metadata; mlflow.traceName is a tag.',
    wrong: { dialect: 'databricks', text: "tags.`mlflow.user` = 'alice'" },
    right: "metadata.`mlflow.user` = 'alice'",
  },
  (key: string, here: string, there: string, fix: Fix) => ({
    message: `"${key}" is kept in ${there}, not in ${here}: this is always missing.`,
    fixes: [fix],
  }),
)

export const oddKey = define(
  {
    code: 'odd-key',
    severity: 'warning',
    explain:
      'MLflow takes the text after the first dot as the key, brackets, spaces, calls and casts included, where they are most likely not part of the key that was meant.',
    wrong: { dialect: 'mlflow', text: "tags.env[0] = 'prod'" },
    right: "tags.env = 'prod'",
  },
  (key: string) => ({
    message: `The key is "${key}", to the letter; expected a plain name, or the key in backticks.`,
  }),
)
