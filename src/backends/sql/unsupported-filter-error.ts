import type { Span } from '../../source/span.ts'

/** A filter or an order that the SQL backend cannot say on this engine or in this layout; the message has the reason. */
export class UnsupportedFilterError extends Error {
  override readonly name = 'UnsupportedFilterError'
  /** Where in the text the part stands, if the filter came from one. */
  readonly span: Span | undefined

  constructor(reason: string, span?: Span) {
    super(reason)
    this.span = span
  }
}
