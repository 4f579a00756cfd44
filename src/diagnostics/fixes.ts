import type { Span } from '../source/span.ts'
import type { Fix, Safety } from './diagnostic.ts'

/** A fix that puts `text` where `span` is. */
export function replaceWith(title: string, span: Span, text: string, safety: Safety): Fix {
  return { title, safety, edits: [{ span, text }] }
}
