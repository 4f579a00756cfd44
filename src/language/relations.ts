/**
 * What a comparison can mean. A field that is missing or NULL satisfies none of them, `differs` and the other
 * complements included: so each complement is a relation of its own and not the negation of one.
 */
export type Relation =
  | 'equals'
  | 'differs'
  | 'below'
  | 'atMost'
  | 'above'
  | 'atLeast'
  | 'in'
  | 'notIn'
  | 'like'
  | 'notLike'
  | 'ilike'
  | 'notIlike'
  | 'matches'
  | 'notMatches'

/** What a relation compares a field with. */
export type Operand = 'scalar' | 'list' | 'pattern' | 'regex'

/** One row a relation. */
export interface RelationFacts {
  /** Holds for exactly the present values for which the relation does not. */
  readonly complement: Relation
  readonly operand: Operand
  readonly summary: string
}

/**
 * Every relation. Text compares by code point and case-sensitively. A `pattern` has `%` for any run of characters,
 * `_` for one code point, and a backslash before `%`, `_` or a backslash that is meant literally; it matches the whole
 * value; `ilike` folds ASCII letters only. A `regex` is Python's spelling, searched anywhere in the value.
 */
export const relations = {
  equals: { complement: 'differs', operand: 'scalar', summary: 'is' },
  differs: { complement: 'equals', operand: 'scalar', summary: 'has a value other than' },
  below: { complement: 'atLeast', operand: 'scalar', summary: 'is less than' },
  atMost: { complement: 'above', operand: 'scalar', summary: 'is at most' },
  above: { complement: 'atMost', operand: 'scalar', summary: 'is greater than' },
  atLeast: { complement: 'below', operand: 'scalar', summary: 'is at least' },
  in: { complement: 'notIn', operand: 'list', summary: 'is one of' },
  notIn: { complement: 'in', operand: 'list', summary: 'has a value, none of' },
  like: { complement: 'notLike', operand: 'pattern', summary: 'matches the pattern' },
  notLike: { complement: 'like', operand: 'pattern', summary: 'has a value that does not match the pattern' },
  ilike: { complement: 'notIlike', operand: 'pattern', summary: 'matches, ASCII case aside, the pattern' },
  notIlike: {
    complement: 'ilike',
    operand: 'pattern',
    summary: 'has a value that, ASCII case aside, does not match the pattern',
  },
  matches: {
    complement: 'notMatches',
    operand: 'regex',
    summary: 'contains a match of the regular expression',
  },
  notMatches: {
    complement: 'matches',
    operand: 'regex',
    summary: 'has a value without a match of the regular expression',
  },
} as const satisfies Record<Relation, RelationFacts>
