import type { Extraction } from '../../../embedded.ts'

/** The bracket or the string that is not closed, if any is: the fault that a file surely has. */
export function findBreak(text: string): Extraction['broken'] {
  const open: number[] = []
  for (token.lastIndex = 0; ; ) {
    const match = token.exec(text)
    if (match === null) break
    const [written, , quote] = match
    if (quote !== undefined) {
      const end = endOfString(text, token.lastIndex, quote)
      const start = match.index
      if (end === undefined)
        return { message: 'This string is not closed.', span: { start, end: start + written.length } }
      token.lastIndex = end
    } else if (opening.includes(written)) open.push(match.index)
    else if (closing.includes(written)) {
      const last = open.pop()
      if (last === undefined) return bracket('Nothing is open that this bracket closes.', match.index)
      if (opening.indexOf(text[last] as string) !== closing.indexOf(written)) return unclosed(last)
    }
  }
  const [first] = open
  return first === undefined ? undefined : unclosed(first)
}

const token = /#[^\r\n]*|([a-z]*)('''|"""|'|")|[([{)\]}]/gi
const opening = '([{'
const closing = ')]}'

function bracket(message: string, at: number): Extraction['broken'] {
  return { message, span: { start: at, end: at + 1 } }
}

function unclosed(at: number): Extraction['broken'] {
  return bracket('This bracket is not closed.', at)
}

function endOfString(text: string, start: number, quote: string): number | undefined {
  const inside = quote.length > 1 ? /\\[\s\S]|[^\\]/y : /\\(?:\r\n|[\s\S])|[^\\\r\n]/y
  for (let at = start; at < text.length; at = inside.lastIndex) {
    if (text.startsWith(quote, at)) return at + quote.length
    inside.lastIndex = at
    if (inside.exec(text) === null) return undefined
  }
  return undefined
}
