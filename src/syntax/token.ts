import { createToken, EOF, type IToken, Lexer, type TokenType } from 'chevrotain'
import type { Span } from '../source/span.ts'
import type { ConnectiveSyntax, FieldSyntax, OperatorSyntax, ValueSyntax } from './tree.ts'

/** What a token of each type carries: the piece of the tree that it stands for. */
export interface Payloads {
  /** A path, a quoted text, a number, a date, a placeholder, a hole. */
  readonly Atom: FieldSyntax | ValueSyntax
  /** An operator with one value after it, or a list. */
  readonly Comparison: OperatorSyntax
  /** `BETWEEN`. */
  readonly Range: OperatorSyntax
  /** The `AND` of a range. */
  readonly RangeAnd: Span
  /** `IS NULL`, `IS NOT NULL`. */
  readonly Presence: OperatorSyntax
  readonly And: ConnectiveSyntax
  readonly Or: ConnectiveSyntax
  /** `NOT`, `!`. */
  readonly Not: Span
  /** The parenthesis of a group. */
  readonly Open: Span
  /** The parenthesis of a list of values. */
  readonly ListOpen: Span
  readonly Close: Span
  /** Between the values of a list. */
  readonly Comma: Span
  /** `+ - * / % || ::` after a value. */
  readonly Arithmetic: Span
}

/** The names of the token types. */
export type TokenName = keyof Payloads

/** A token for Chevrotain: the scanner has built the piece of the tree already. */
export interface Token<Name extends TokenName = TokenName> extends IToken {
  readonly payload: Payloads[Name]
  readonly endOffset: number
}

/** The token types, by name. */
export const tokenTypes = {
  Atom: tokenType('Atom'),
  Comparison: tokenType('Comparison'),
  Range: tokenType('Range'),
  RangeAnd: tokenType('RangeAnd'),
  Presence: tokenType('Presence'),
  And: tokenType('And'),
  Or: tokenType('Or'),
  Not: tokenType('Not'),
  Open: tokenType('Open'),
  ListOpen: tokenType('ListOpen'),
  Close: tokenType('Close'),
  Comma: tokenType('Comma'),
  Arithmetic: tokenType('Arithmetic'),
} as const satisfies Readonly<Record<TokenName, TokenType>>

function tokenType(name: TokenName): TokenType {
  return createToken({ name, pattern: Lexer.NA })
}

/** The token after the last: its offset is that of faults at the end. */
export function endToken(offset: number): IToken {
  return {
    tokenType: EOF,
    tokenTypeIdx: EOF.tokenTypeIdx as number,
    image: '',
    startOffset: offset,
    endOffset: offset,
  }
}
