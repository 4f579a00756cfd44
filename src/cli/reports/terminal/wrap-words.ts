import { fitText, textWidth } from './fit-text.ts'

/** Words in lines of at most so many columns; a longer word has a line of its own, and is cut. */
export function wrapWords(text: string, width: number): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line].map((one) => (textWidth(one) > width ? fitText(one, width) : one)).join('\n')
}
