/** Whether nothing but white space stands before an offset on its line. */
export function beginsLine(text: string, offset: number): boolean {
  for (let at = offset - 1; at >= 0; at--) {
    const character = text[at] as string
    if (character === '\n' || character === '\r') return true
    if (!blank.test(character)) return false
  }
  return true
}

const blank = /\s/
