import { type LineMap, lineMap } from '../../source/line-map.ts'

/**
 * The lines that a reader of the file sees. In a notebook these are the lines of its cells, which are strings of JSON:
 * an escaped end of a line ends one, together with the end of the string and of the raw line after it.
 */
export function logicalLines(text: string): LineMap {
  if (!isNotebook(text)) return lineMap(text)
  const starts = [0]
  for (const { index, 0: end } of text.matchAll(lineEnds)) starts.push(index + end.length)
  return { text, starts }
}

function isNotebook(text: string): boolean {
  return /^\s*\{/.test(text) && text.includes('"nbformat"')
}

/** A backslash that is itself escaped begins no escape. */
const lineEnds = /(?<=(?:^|[^\\])(?:\\\\)*)\\n(?:",?[ \t]*(?:\r\n?|\n)[ \t]*")?|\r\n?|\n/g
