import type { CharacterSet } from './character-set.ts'

/** One character of the text. */
export interface SetSyntax {
  readonly kind: 'set'
  readonly set: CharacterSet
  /** Whether the two cases of a letter are one: in all of Unicode, or in ASCII alone. */
  readonly fold: Fold
}

/** Which letters lose their case. */
export type Fold = 'none' | 'unicode' | 'ascii'

/** A place in the text. `lastLineEnd` is the end of the text, and the place before a newline that ends it. */
export type Place =
  | 'textStart'
  | 'textEnd'
  | 'lastLineEnd'
  | 'lineStart'
  | 'lineEnd'
  | 'boundary'
  | 'notBoundary'

/** Takes no character, and holds at one kind of place. */
export interface PlaceSyntax {
  readonly kind: 'place'
  readonly place: Place
}

/** The parts, one after another. */
export interface SequenceSyntax {
  readonly kind: 'sequence'
  readonly parts: readonly PatternSyntax[]
}

/** One of the branches; a group is a choice, of a single branch too. */
export interface ChoiceSyntax {
  readonly kind: 'choice'
  readonly branches: readonly PatternSyntax[]
}

/** The body, `least` to `most` times. Whether the match is greedy makes no difference to whether there is one. */
export interface RepeatSyntax {
  readonly kind: 'repeat'
  readonly body: PatternSyntax
  readonly least: number
  readonly most: number
}

/** A regular expression, as far as matching without memory goes: groups capture nothing. */
export type PatternSyntax = SetSyntax | PlaceSyntax | SequenceSyntax | ChoiceSyntax | RepeatSyntax

/** A function for each kind of syntax. */
export type PatternCases<Result> = {
  readonly [Kind in PatternSyntax['kind']]: (pattern: Extract<PatternSyntax, { kind: Kind }>) => Result
}

/** Calls the case of the pattern's kind. */
export function matchPattern<Result>(pattern: PatternSyntax, cases: PatternCases<Result>): Result {
  const handle = cases[pattern.kind] as (pattern: PatternSyntax) => Result
  return handle(pattern)
}
