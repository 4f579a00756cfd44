import { define } from '../define.ts'
import type { Fix } from '../diagnostic.ts'

export const unterminatedString = define(
  {
    code: 'unterminated-string',
    severity: 'error',
    explain:
      'A quote opens a text that nothing closes, so that it is unclear where the text ends and the filter goes on.',
    wrong: { dialect: 'databricks', text: "attributes.status = 'OK" },
    right: "attributes.status = 'OK'",
  },
  (missing: 'closing' | 'opening', quote: string, fixes: readonly Fix[]) => ({
    message: `The ${missing} quote ${quote} is missing.`,
    fixes,
  }),
)

export const smartQuotes = define(
  {
    code: 'smart-quotes',
    severity: 'error',
    explain:
      'Typographic quotes, as word processors and chat programs set them, are no quotes to the language. Values stand in straight single quotes, keys in backticks.',
    wrong: { dialect: 'databricks', text: 'tags.env = “prod”' },
    right: "tags.env = 'prod'",
  },
  (written: string, of: 'value' | 'key', fixes: readonly Fix[]) => ({
    message:
      of === 'value'
        ? `${written} is in typographic quotes; expected straight single quotes.`
        : `${written} is in typographic quotes; expected backticks.`,
    fixes,
  }),
)

export const invisibleCharacter = define(
  {
    code: 'invisible-character',
    severity: 'error',
    explain:
      'The text holds a character that cannot be seen, such as a zero-width space or a byte order mark; it was most likely copied along. Outside quotes it is refused.',
    wrong: { dialect: 'databricks', text: "attributes.status\u200b = 'OK'" },
    right: "attributes.status = 'OK'",
  },
  (names: readonly string[], fix: Fix) => ({
    message:
      names.length === 1
        ? `An invisible character (${names[0]}) stands here; expected none outside quotes.`
        : `Invisible characters (${names.join(', ')}) stand here; expected none outside quotes.`,
    fixes: [fix],
  }),
)

export const homoglyph = define(
  {
    code: 'homoglyph',
    severity: 'error',
    explain:
      'The text holds characters of another script that look like those that were meant: a Cyrillic or Greek letter, a full-width or mathematical sign. Names, operators and keywords are written in ASCII. A key of its own may hold them, but is then another key.',
    wrong: { dialect: 'databricks', text: "аttributes.status = 'OK'" },
    right: "attributes.status = 'OK'",
  },
  (written: string, expected: string, foreign: string, accepted: boolean, fixes: readonly Fix[]) => ({
    message: `"${written}" only looks like "${expected}": it holds ${foreign}.`,
    severity: accepted ? 'warning' : 'error',
    fixes,
  }),
)

export const comment = define(
  {
    code: 'comment',
    severity: 'error',
    explain: 'A filter holds no comments, neither from -- or # to the end of the line nor between /* and */.',
    wrong: { dialect: 'databricks', text: "attributes.status = 'OK' -- only good ones" },
    right: "attributes.status = 'OK'",
  },
  (fixes: readonly Fix[]) => ({
    message: 'Comments are not supported; expected conditions alone.',
    fixes,
  }),
)

export const semicolon = define(
  {
    code: 'semicolon',
    severity: 'error',
    explain:
      'A filter is one expression, not a statement: nothing ends it, and there is one filter at a time.',
    wrong: { dialect: 'databricks', text: "attributes.status = 'OK';" },
    right: "attributes.status = 'OK'",
  },
  (fix: Fix | undefined) => ({
    message:
      fix === undefined
        ? 'A semicolon does not join conditions; expected one filter at a time.'
        : 'A filter does not end with a semicolon.',
    fixes: fix === undefined ? [] : [fix],
  }),
)

export const missingValue = define(
  {
    code: 'missing-value',
    severity: 'error',
    explain: 'A condition is a field, an operator and a value; here the value is missing.',
    wrong: { dialect: 'databricks', text: 'attributes.status =' },
    right: "attributes.status = 'OK'",
  },
  (operator: string) => ({ message: `The value after ${operator} is missing.` }),
)

export const missingOperator = define(
  {
    code: 'missing-operator',
    severity: 'error',
    explain: 'A condition is a field, an operator and a value; here there is no operator.',
    wrong: { dialect: 'databricks', text: "attributes.status 'OK'" },
    right: "attributes.status = 'OK'",
  },
  (field: string, value: string | undefined, fixes: readonly Fix[]) => ({
    message:
      value === undefined
        ? `${clipped(field)} stands alone; expected a condition, such as field = value.`
        : `Between ${clipped(field)} and ${clipped(value)} an operator is missing, such as =.`,
    fixes,
  }),
)

export const missingSpace = define(
  {
    code: 'missing-space',
    severity: 'error',
    explain:
      'Between a number and the word after it stands a space; after a quote or a parenthesis none is needed.',
    wrong: { dialect: 'databricks', text: "attributes.latency > 100AND tags.env = 'prod'" },
    right: "attributes.latency > 100 AND tags.env = 'prod'",
  },
  (word: string, fix: Fix) => ({ message: `Before ${word} a space is missing.`, fixes: [fix] }),
)

export const missingField = define(
  {
    code: 'missing-field',
    severity: 'error',
    explain: 'A condition is a field, an operator and a value; here the field is missing.',
    wrong: { dialect: 'databricks', text: "= 'OK'" },
    right: "attributes.status = 'OK'",
  },
  (operator: string) => ({ message: `The field before ${operator} is missing.` }),
)

export const missingCondition = define(
  {
    code: 'missing-condition',
    severity: 'error',
    explain: 'NOT says something of a condition, and parentheses hold at least one.',
    wrong: { dialect: 'extended', text: "status = 'OK' AND ()" },
    right: "status = 'OK'",
  },
  (place: 'not' | 'parentheses', fixes: readonly Fix[]) => ({
    message:
      place === 'not'
        ? 'The condition after NOT is missing.'
        : 'Between the parentheses a condition is missing.',
    fixes,
  }),
)

export const unbalancedParenthesis = define(
  {
    code: 'unbalanced-parenthesis',
    severity: 'error',
    explain: 'Every opening parenthesis has a closing one, and the other way round.',
    wrong: { dialect: 'extended', text: "(status = 'OK' OR status = 'ERROR'" },
    right: "(status = 'OK' OR status = 'ERROR')",
  },
  (missing: 'opening' | 'closing', fixes: readonly Fix[]) => ({
    message:
      missing === 'closing'
        ? 'The closing parenthesis ) is missing.'
        : 'There is no opening parenthesis to this one.',
    fixes,
  }),
)

export const unexpectedText = define(
  {
    code: 'unexpected-text',
    severity: 'error',
    explain:
      'Something stands where it belongs to no condition: a second value, a word of another language, a sign that means nothing here.',
    wrong: { dialect: 'databricks', text: "attributes.status = 'OK' 'ERROR'" },
    right: "attributes.status = 'OK'",
  },
  (text: string, expected: 'AND' | 'a condition', fixes: readonly Fix[]) => ({
    message: `Unexpected ${clipped(text)}; expected ${expected}${expected === 'AND' ? ' or the end of the filter' : ''}.`,
    fixes,
  }),
)

export const nestingTooDeep = define(
  {
    code: 'nesting-too-deep',
    severity: 'error',
    explain:
      'Parentheses and NOTs may stand inside each other to a limited depth, 100 unless the caller sets the limit otherwise.',
    wrong: { dialect: 'extended', text: `${'('.repeat(101)}status = 'OK'${')'.repeat(101)}` },
    right: "status = 'OK'",
  },
  (limit: number) => ({
    message: `Parentheses or NOTs stand more than ${limit} deep inside each other, the limit.`,
  }),
)

export const unquotedKey = define(
  {
    code: 'unquoted-key',
    severity: 'error',
    explain:
      'Without quotes a key holds letters, digits, underscores and dots only. A key with anything else stands in backticks.',
    wrong: { dialect: 'databricks', text: "tags.user-id = 'U001'" },
    right: "tags.`user-id` = 'U001'",
  },
  (key: string, expected: string, fixes: readonly Fix[]) => ({
    message: `The key "${key}" holds characters that need backticks; expected ${expected}.`,
    fixes,
  }),
)

export const keySeparator = define(
  {
    code: 'key-separator',
    severity: 'error',
    explain: 'A prefix and its key are joined with a dot, not with brackets, a colon, an arrow or a slash.',
    wrong: { dialect: 'databricks', text: "tags['env'] = 'prod'" },
    right: "tags.env = 'prod'",
  },
  (written: string, expected: string, fix: Fix) => ({
    message: `${written} does not join a key to its prefix with a dot; expected ${expected}.`,
    fixes: [fix],
  }),
)

export const sqlClause = define(
  {
    code: 'sql-clause',
    severity: 'error',
    explain:
      'A filter is only what stands after WHERE in SQL. The order and the number of results are options of the search: order_by and max_results.',
    wrong: { dialect: 'databricks', text: "attributes.status = 'OK' ORDER BY timestamp" },
    right: "attributes.status = 'OK'",
  },
  (clause: string, hint: string, fixes: readonly Fix[]) => ({
    message: `${clause} is not part of a filter.`,
    help: hint,
    fixes,
  }),
)

export const holeInQuotes = define(
  {
    code: 'hole-in-quotes',
    severity: 'error',
    explain:
      'A hole of a template stands for a whole value, quotes included: inside quotes the text around it would be lost, and as a string it could break out of them.',
    wrong: { dialect: 'databricks', text: "attributes.name = '${0}'" },
    right: 'attributes.name = ${0}',
  },
  (fix: Fix | undefined) => ({
    message: 'A value is put into quotes; expected it alone, without quotes around it.',
    fixes: fix === undefined ? [] : [fix],
  }),
)

export const misplacedHole = define(
  {
    code: 'misplaced-hole',
    severity: 'error',
    explain: 'A hole of a template stands for a value or for the key after a prefix, never for syntax.',
    wrong: { dialect: 'databricks', text: 'attributes.name ${0} 5' },
    right: 'attributes.name = ${0}',
  },
  () => ({ message: 'A value cannot stand here; expected it after an operator, or as the key after a dot.' }),
)

export const missingSortKey = define(
  {
    code: 'missing-sort-key',
    severity: 'error',
    explain: 'A key of an order is a field and, if need be, ASC or DESC after it; here the field is missing.',
    wrong: { dialect: 'databricks', text: ' ', orderBy: true },
    right: 'attributes.timestamp_ms DESC',
  },
  () => ({ message: 'The field to sort by is missing; expected field, field ASC or field DESC.' }),
)

export const unexpectedSortText = define(
  {
    code: 'unexpected-sort-text',
    severity: 'error',
    explain:
      'A key of an order is one field and, if need be, ASC or DESC after it. Several keys are several strings; NULLs come last, whatever the direction.',
    wrong: { dialect: 'databricks', text: 'attributes.timestamp_ms DESC, attributes.name', orderBy: true },
    right: 'attributes.timestamp_ms DESC',
  },
  (text: string, fixes: readonly Fix[]) => ({
    message: `Unexpected ${clipped(text)}; expected ASC, DESC or the end of the key.`,
    fixes,
  }),
)

/** A text for a message: in quotes, and not too long. */
function clipped(text: string): string {
  return text.length > 40 ? `"${text.slice(0, 39)}…"` : `"${text}"`
}
