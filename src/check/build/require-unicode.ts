/**
 * A text that is Unicode. Half of a surrogate pair is none: in UTF-8 it has no form, so that no dialect can say it, no
 * server is told it, and no database holds it.
 * @param what names the text in the message: `Hole 1`.
 * @throws TypeError
 */
export function requireUnicode(text: string, what: string): string {
  if (text.isWellFormed()) return text
  throw new TypeError(
    `${what} holds half of a surrogate pair, which no filter can say; give text that is Unicode (toWellFormed makes it so).`,
  )
}
