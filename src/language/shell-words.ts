/** The words of a text as Python's `shlex.split` takes it apart; nothing where a quote or a backslash is left open. */
export function shellWords(text: string): readonly string[] | undefined {
  const words: string[] = []
  let word: string | undefined
  let end = 0
  for (const { 0: part, index } of text.matchAll(parts)) {
    if (index !== end) return undefined
    end += part.length
    if (!/^[ \t\r\n]/.test(part)) word = (word ?? '') + meant(part)
    else if (word !== undefined) {
      words.push(word)
      word = undefined
    }
  }
  if (word !== undefined) words.push(word)
  return end === text.length ? words : undefined
}

/** White space, a character after a backslash, a quoted text, or characters that are themselves. */
const parts = /[ \t\r\n]+|\\[\s\S]|"(?:\\[\s\S]|[^"\\])*"|'[^']*'|[^ \t\r\n"'\\]+/g

/** Within double quotes a backslash is itself, but before another one or a double quote. */
function meant(part: string): string {
  if (part.startsWith('\\')) return part.slice(1)
  if (part.startsWith("'")) return part.slice(1, -1)
  return part.startsWith('"') ? part.slice(1, -1).replace(/\\(["\\])/g, '$1') : part
}
