/** Orders texts by code point: negative where `a` comes first. JavaScript's `<` compares UTF-16 units instead. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0
  const shorter = Math.min(a.length, b.length)
  let index = 0
  while (index < shorter && a.charCodeAt(index) === b.charCodeAt(index)) index += 1
  if (index === shorter) return a.length - b.length
  const start = index > 0 && isHighSurrogate(a.charCodeAt(index - 1)) ? index - 1 : index
  return codePoint(a, start) - codePoint(b, start) || codePoint(a, index) - codePoint(b, index)
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function codePoint(text: string, index: number): number {
  return text.codePointAt(index) ?? -1
}
