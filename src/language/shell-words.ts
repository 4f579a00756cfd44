import type { Span } from '../source/span.ts'

/** A text as Python's `shlex.split` takes it apart. */
export interface ShellText {
  readonly words: readonly ShellWord[]
  /** Where a quote or a backslash stands that is left open: Python then fails. */
  readonly open?: number
}

/** A word without its quotes, and where it stands with them. */
export interface ShellWord {
  readonly text: string
  readonly span: Span
}

/** Takes a text apart into words. */
export function shellWords(text: string): ShellText {
  const words: ShellWord[] = []
  let word: ShellWord | undefined
  let end = 0
  for (const { 0: part, index } of text.matchAll(parts)) {
    if (index !== end) break
    end += part.length
    if (!/^[ \t\r\n]/.test(part)) {
      const start = word?.span.start ?? index
      word = { text: (word?.text ?? '') + meant(part), span: { start, end } }
    } else if (word !== undefined) {
      words.push(word)
      word = undefined
    }
  }
  if (word !== undefined) words.push(word)
  return end === text.length ? { words } : { words, open: end }
}

/** White space, a character after a backslash, a quoted text, or characters that are themselves. */
const parts = /[ \t\r\n]+|\\[\s\S]|"(?:\\[\s\S]|[^"\\])*"|'[^']*'|[^ \t\r\n"'\\]+/g

/** Within double quotes a backslash is itself, but before another one or a double quote. */
function meant(part: string): string {
  if (part.startsWith('\\')) return part.slice(1)
  if (part.startsWith("'")) return part.slice(1, -1)
  return part.startsWith('"') ? part.slice(1, -1).replace(/\\(["\\])/g, '$1') : part
}
