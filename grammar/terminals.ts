import { type Operator, operatorFacts, operators } from '../src/language/operators.ts'
import type { TokenName } from '../src/syntax/token.ts'

/** What a token is called in the grammar: a sign in quotes, or the name of one of `lexicalRules`. */
export const terminals: Readonly<Record<TokenName, string>> = {
  Atom: 'atom',
  Comparison: 'comparison',
  Range: 'range',
  RangeAnd: '"AND"',
  Presence: 'presence',
  And: 'and',
  Or: 'or',
  Not: 'not',
  Open: '"("',
  ListOpen: '"("',
  Close: '")"',
  Comma: '","',
  Arithmetic: 'arithmetic',
}

/** One rule of the grammar, its right side as EBNF. */
export interface LexicalRule {
  readonly name: string
  readonly definition: string
  readonly comment?: string
}

/** What the scanner makes tokens of. Words count in any letter case. */
export const lexicalRules: readonly LexicalRule[] = [
  { name: 'atom', definition: 'path | string | number | date | word | call | placeholder | hole' },
  { name: 'comparison', definition: alternatives('relation'), comment: 'and any other run of < > = ! ~' },
  { name: 'range', definition: alternatives('range') },
  { name: 'presence', definition: alternatives('presence') },
  { name: 'and', definition: '"AND" | "&&" | "&" | ","', comment: 'or a word one slip away: AMD, ADN, AN' },
  { name: 'or', definition: '"OR" | "||" | "|"', comment: 'or a word one slip away: ORR' },
  { name: 'not', definition: '"NOT" | "!"' },
  { name: 'arithmetic', definition: '"+" | "-" | "*" | "/" | "%" | "||" | "::"', comment: 'after a value' },
  { name: 'path', definition: 'segment { "." [ key ] }' },
  { name: 'segment', definition: 'name | backticked | string | hole' },
  {
    name: 'key',
    definition: 'segment | "*" | "[" text "]"',
    comment: 'to MLflow what follows it is part of it: [0], (1), ::text',
  },
  { name: 'name', definition: '( letter | digit | "_" ) { letter | digit | "_" }', comment: 'of any script' },
  { name: 'backticked', definition: '"`" { character | "``" } "`"' },
  {
    name: 'string',
    definition: '"\'" { character | "\'\'" } "\'" | \'"\' { character | \'""\' } \'"\'',
    comment: 'in MLflow a backslash keeps a quote from ending it, too',
  },
  {
    name: 'number',
    definition: '[ "-" | "+" ] digits [ "." [ digits ] ] [ exponent ] [ unit ] | radix | grouped',
  },
  { name: 'digits', definition: 'digit { digit }', comment: 'of any script' },
  { name: 'exponent', definition: '"e" [ "-" | "+" ] digits' },
  {
    name: 'unit',
    definition: '"ns" | "us" | "ms" | "s" | "m" | "h" | "d" | "w"',
    comment: 'and their long names',
  },
  { name: 'radix', definition: '"0x" hexadecimal | "0b" digits | "0o" digits' },
  { name: 'grouped', definition: 'digits ( "," | "_" ) digits { ( "," | "_" ) digits }' },
  {
    name: 'date',
    definition: '[ "DATE" | "TIMESTAMP" ] string | year "-" month "-" day [ "T" time [ zone ] ]',
  },
  { name: 'word', definition: 'path', comment: 'where a value stands' },
  { name: 'call', definition: 'name "(" text ")"' },
  {
    name: 'placeholder',
    definition: '"?" | ":" name | "$" name | "%s" | "{" text "}" | "@" name | "<" text ">"',
  },
  { name: 'hole', definition: '? a value or key that the template holds ?' },
]

function alternatives(kind: 'relation' | 'range' | 'presence'): string {
  return (Object.keys(operators) as Operator[])
    .filter((operator) => group(operator) === kind)
    .map((operator) => `"${operator}"`)
    .join(' | ')
}

function group(operator: Operator): string {
  const { kind } = operatorFacts(operator).means
  return kind === 'foreign' ? 'relation' : kind
}
