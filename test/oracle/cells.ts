import fc from 'fast-check'
import { dialects } from '../../src/dialects/dialects.ts'
import { someListText, someQuoted } from '../arbitraries/quoted-texts.ts'
import { fields, type OracleField } from './fields.ts'

/** The kind of value a condition has: in quotes, a number, a list, another word, or none. */
export type Form = 'text' | 'number' | 'list' | 'word' | 'nothing'

/** A place of the table of hits. */
export interface Cell {
  readonly field: string
  readonly operator: string
  readonly form: Form
}

/** How a search can end: no trace found, some, all, or refused. */
export type Hit = 'none' | 'some' | 'all' | 'refused'

const comparing = ['=', '!=', '<', '<=', '>', '>=', 'LIKE', 'ILIKE', 'RLIKE', 'IN', 'NOT IN']
const presence = ['IS NULL', 'IS NOT NULL']

/** What MLflow has not, all under one heading. */
const foreign = ['==', '<>', '~', '=~', '<=>', 'NOT LIKE', 'NOT RLIKE', 'REGEXP', 'BETWEEN', 'CONTAINS', '=!']

/** The operators as the table has them. */
export const operators: readonly string[] = [...comparing, ...presence, 'other']

/** Every field with every operator and every kind of value. */
export const cells: readonly Cell[] = Object.keys(fields).flatMap((field) => [
  ...[...comparing, 'other'].flatMap((operator) =>
    (['text', 'number', 'list', 'word'] as const).map((form) => ({ field, operator, form })),
  ),
  ...presence.map((operator) => ({ field, operator, form: 'nothing' as const })),
])

/** The texts of a condition that belongs to the cell. */
export function conditionTexts({ field, operator, form }: Cell): fc.Arbitrary<string> {
  const facts = fields[field]!
  return fc
    .tuple(facts.path, operatorTexts(operator, facts), valueTexts(operator, form, facts))
    .map((parts) => parts.join(''))
}

function operatorTexts(operator: string, { upperCase }: OracleField): fc.Arbitrary<string> {
  if (operator === 'other') return fc.constantFrom(...foreign.map((one) => ` ${one} `))
  if (!/[A-Z]/.test(operator)) return fc.constantFrom(` ${operator} `, operator, `\n${operator}\u00a0`)
  const upper = fc.constant(` ${operator} `)
  if (upperCase) return upper
  return fc.oneof({ weight: 4, arbitrary: upper }, fc.constant(` ${operator.toLowerCase()} `))
}

function valueTexts(operator: string, form: Form, facts: OracleField): fc.Arbitrary<string> {
  switch (form) {
    case 'text':
      return someQuoted(textsFor(operator, facts), dialects.mlflow)
    case 'number':
      return facts.numbers
    case 'list':
      return fc.oneof({ weight: 6, arbitrary: someListText(facts.texts, dialects.mlflow) }, oddLists)
    case 'word':
      return words
    case 'nothing':
      return fc.constant('')
  }
}

function textsFor(operator: string, { texts, patterns, regexes }: OracleField): fc.Arbitrary<string> {
  if (operator === 'LIKE' || operator === 'ILIKE') return patterns
  return operator === 'RLIKE' ? regexes : texts
}

/** Lists as only Python knows them, and what is none. */
const oddLists = fc.constantFrom(
  ...[
    "('prod',)",
    "(('prod'))",
    "('pr' 'od')",
    "('\\x70rod')",
    "('prod' # c\n)",
    "('''prod''')",
    "(u'prod')",
  ],
  ...[
    '()',
    '(1)',
    '(prod)',
    '(NULL)',
    "('a', 1)",
    "(f'prod')",
    "(b'prod')",
    "(r'prod', 'OK')",
    "('a' + 'b')",
  ],
  ...[
    "('prod'",
    "['prod']",
    "'prod', 'OK'",
    "(  'prod'  ,\n'OK' )",
    '("prod", "OK")',
    "('prod';)",
    "('pr\\\nod')",
  ],
)

const words = fc.constantFrom(
  ...['NULL', 'true', 'OK', 'prod', 'tags.env', 'now()', '?', ':p', '%s', "lower('x')", '{x}', '2024-01-01'],
  ...[
    "'a' 'b'",
    "'a' || 'b'",
    '5 * 2',
    '+5',
    '1_000',
    '0x64',
    '5s',
    '- 5',
    '1e+3',
    'NaN',
    '`prod`',
    '“prod”',
  ],
  ...[
    "'prod",
    "prod'",
    '',
    "DATE '2024-01-01'",
    '$1',
    "N'prod'",
    '1,000',
    '1 AND 2',
    "(SELECT 'prod')",
    '@x',
  ],
)
