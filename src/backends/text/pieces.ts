/** A part of the text to be: a fixed one, or a quoted text with each of its spellings, the preferred first. */
export type Piece = string | QuotedPiece

export interface QuotedPiece {
  readonly spellings: readonly string[]
  /** For a message: `the value "it's" of tags.name`. */
  readonly part: string
}

/** Puts `separator` between lists of pieces. */
export function joinWith(separator: string, lists: readonly (readonly Piece[])[]): readonly Piece[] {
  return lists.flatMap((pieces, index) => (index === 0 ? pieces : [separator, ...pieces]))
}
