import type { Relation } from './relations.ts'

/** What an operator says of its field: a relation, a range, or whether there is a value. */
export type OperatorMeaning =
  | { readonly kind: 'relation'; readonly relation: Relation }
  | { readonly kind: 'range'; readonly inside: boolean }
  | { readonly kind: 'presence'; readonly present: boolean }
  /** Known from other languages; no dialect has it. */
  | { readonly kind: 'foreign' }

/** One row an operator: how it is written, and what it means. */
export interface OperatorFacts {
  /** The canonical spelling; words in upper case, one space between them. */
  readonly spelling: string
  readonly means: OperatorMeaning
  /** The operator that says the same in this language, where this one is foreign. */
  readonly instead?: Operator
  /** `instead` says nearly the same, or only most likely. */
  readonly loosely?: true
}

const relation = (relation: Relation): OperatorMeaning => ({ kind: 'relation', relation })
const foreign: OperatorMeaning = { kind: 'foreign' }

/** Every operator that people type. A dialect lists, field by field, those it takes. */
export const operators = {
  '=': { spelling: '=', means: relation('equals') },
  '!=': { spelling: '!=', means: relation('differs') },
  '<': { spelling: '<', means: relation('below') },
  '<=': { spelling: '<=', means: relation('atMost') },
  '>': { spelling: '>', means: relation('above') },
  '>=': { spelling: '>=', means: relation('atLeast') },
  IN: { spelling: 'IN', means: relation('in') },
  'NOT IN': { spelling: 'NOT IN', means: relation('notIn') },
  LIKE: { spelling: 'LIKE', means: relation('like') },
  'NOT LIKE': { spelling: 'NOT LIKE', means: relation('notLike') },
  ILIKE: { spelling: 'ILIKE', means: relation('ilike') },
  'NOT ILIKE': { spelling: 'NOT ILIKE', means: relation('notIlike') },
  RLIKE: { spelling: 'RLIKE', means: relation('matches') },
  'NOT RLIKE': { spelling: 'NOT RLIKE', means: relation('notMatches') },
  BETWEEN: { spelling: 'BETWEEN', means: { kind: 'range', inside: true } },
  'NOT BETWEEN': { spelling: 'NOT BETWEEN', means: { kind: 'range', inside: false } },
  'IS NULL': { spelling: 'IS NULL', means: { kind: 'presence', present: false } },
  'IS NOT NULL': { spelling: 'IS NOT NULL', means: { kind: 'presence', present: true } },
  '==': { spelling: '==', means: foreign, instead: '=' },
  '===': { spelling: '===', means: foreign, instead: '=' },
  '<>': { spelling: '<>', means: foreign, instead: '!=' },
  '!==': { spelling: '!==', means: foreign, instead: '!=' },
  '^=': { spelling: '^=', means: foreign, instead: '!=' },
  '=!': { spelling: '=!', means: foreign, instead: '!=', loosely: true },
  '=<': { spelling: '=<', means: foreign, instead: '<=' },
  '=>': { spelling: '=>', means: foreign, instead: '>=', loosely: true },
  '<=>': { spelling: '<=>', means: foreign, instead: '=' },
  ':': { spelling: ':', means: foreign, instead: '=', loosely: true },
  ':=': { spelling: ':=', means: foreign, instead: '=' },
  ':>': { spelling: ':>', means: foreign, instead: '>', loosely: true },
  ':>=': { spelling: ':>=', means: foreign, instead: '>=', loosely: true },
  ':<': { spelling: ':<', means: foreign, instead: '<', loosely: true },
  ':<=': { spelling: ':<=', means: foreign, instead: '<=', loosely: true },
  '~': { spelling: '~', means: foreign, instead: 'RLIKE', loosely: true },
  '~*': { spelling: '~*', means: foreign, instead: 'RLIKE', loosely: true },
  '!~': { spelling: '!~', means: foreign, instead: 'NOT RLIKE', loosely: true },
  '=~': { spelling: '=~', means: foreign, instead: 'RLIKE', loosely: true },
  '~=': { spelling: '~=', means: foreign, instead: 'RLIKE', loosely: true },
  REGEXP: { spelling: 'REGEXP', means: foreign, instead: 'RLIKE' },
  'NOT REGEXP': { spelling: 'NOT REGEXP', means: foreign, instead: 'NOT RLIKE' },
  'SIMILAR TO': { spelling: 'SIMILAR TO', means: foreign, instead: 'RLIKE', loosely: true },
  GLOB: { spelling: 'GLOB', means: foreign, instead: 'LIKE', loosely: true },
  CONTAINS: { spelling: 'CONTAINS', means: foreign, instead: 'LIKE', loosely: true },
  'STARTS WITH': { spelling: 'STARTS WITH', means: foreign, instead: 'LIKE', loosely: true },
  'ENDS WITH': { spelling: 'ENDS WITH', means: foreign, instead: 'LIKE', loosely: true },
  MATCHES: { spelling: 'MATCHES', means: foreign, instead: 'RLIKE', loosely: true },
  IS: { spelling: 'IS', means: foreign, instead: '=' },
  'IS NOT': { spelling: 'IS NOT', means: foreign, instead: '!=' },
  EQ: { spelling: 'EQ', means: foreign, instead: '=' },
  EQUALS: { spelling: 'EQUALS', means: foreign, instead: '=' },
  NE: { spelling: 'NE', means: foreign, instead: '!=' },
  GT: { spelling: 'GT', means: foreign, instead: '>' },
  GTE: { spelling: 'GTE', means: foreign, instead: '>=' },
  GE: { spelling: 'GE', means: foreign, instead: '>=' },
  LT: { spelling: 'LT', means: foreign, instead: '<' },
  LTE: { spelling: 'LTE', means: foreign, instead: '<=' },
  LE: { spelling: 'LE', means: foreign, instead: '<=' },
} as const satisfies Record<
  string,
  { spelling: string; means: OperatorMeaning; instead?: string; loosely?: true }
>

/** The canonical spelling of an operator, which is its name. */
export type Operator = keyof typeof operators

/** The row of an operator. */
export function operatorFacts(operator: Operator): OperatorFacts {
  return operators[operator]
}
