/** The delimiters that nothing closes any more: they are looked for once. */
export type Unclosed = Set<string>

/** Where a comment in slashes and stars or a text in dollars ends that begins at an offset; -1 where none does. */
export function endOfDelimited(text: string, at: number, unclosed: Unclosed): number {
  opener.lastIndex = at
  const open = opener.exec(text)?.[0]
  if (open === undefined) return -1
  const close = open.startsWith('/') ? '*/' : open
  const found = unclosed.has(close) ? -1 : text.indexOf(close, at + open.length)
  if (found === -1) unclosed.add(close)
  return found === -1 ? -1 : found + close.length
}

const opener = /\/\*\+?|(?<![\p{L}\p{N}_"$])\$(?:[_A-Z\xc0-\xdc][\p{L}\p{N}_]*)?\$/iuy
