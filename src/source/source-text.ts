import type { Span } from './span.ts'

/**
 * A text to parse. Where the text came from a template, each hole is a span of `text` whose characters are a
 * placeholder (`${0}`) and stand for one value or key that is known elsewhere: never for syntax.
 */
export interface SourceText {
  readonly text: string
  readonly holes: readonly Span[]
}

/** A text without holes. */
export function plainText(text: string): SourceText {
  return { text, holes: noHoles }
}

const noHoles: readonly Span[] = []

/** Joins the parts of a template; between part `i` and `i + 1` stands the placeholder of hole `i`. */
export function templateText(parts: readonly string[]): SourceText {
  let text = parts[0] ?? ''
  const holes: Span[] = []
  for (const [index, part] of parts.slice(1).entries()) {
    const start = text.length
    text += `\${${index}}`
    holes.push({ start, end: text.length })
    text += part
  }
  return { text, holes }
}
