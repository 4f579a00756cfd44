/**
 * The end of what the parenthesis at `start` opens, past the one that closes it; -1 where none does nearby. Those in
 * quotes do not count.
 */
export function endOfBalanced(text: string, start: number): number {
  const limit = Math.min(text.length, start + reach)
  let depth = 0
  for (let at = start; at < limit; at++) {
    const sign = text[at] as string
    if (sign === '(') depth++
    else if (sign === ')' && --depth === 0) return at + 1
    else if (sign === "'" || sign === '"') at = endOfText(text, at, limit)
  }
  return -1
}

/** How far a closing parenthesis is looked for: what lies further away was hardly meant, and looking stays cheap. */
const reach = 400

function endOfText(text: string, start: number, limit: number): number {
  const end = text.indexOf(text[start] as string, start + 1)
  return end === -1 || end >= limit ? start : end
}
