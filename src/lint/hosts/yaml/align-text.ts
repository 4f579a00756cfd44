import type { ViewBuilder } from '../../text-view.ts'

/** Where a raw text stands. */
export interface RawText {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * Adds a decoded text to a view, where decoding changed white space only, as folding and indentation do, and maybe made
 * `pairs` of characters into one. `false` where the two do not go together.
 */
export function alignText(
  builder: ViewBuilder,
  { text, start, end }: RawText,
  decoded: string,
  pair = '',
): boolean {
  const raw = new RegExp(`[ \\t\\r\\n]+|${pair === '' ? '' : `${pair}|`}[^ \\t\\r\\n]`, 'gy')
  let at = 0
  raw.lastIndex = start
  while (raw.lastIndex < end) {
    const { index, 0: found = '' } = raw.exec(text) ?? { index: end }
    const written = found.slice(0, end - index)
    const part = blank.test(written) ? blankAt(decoded, at) : decoded.slice(at, at + 1)
    if (blank.test(written)) alignBlank(builder, written, index, part)
    else if (written.startsWith(part) && part !== '') builder.escape(part, index, written.length)
    else return false
    at += part.length
    raw.lastIndex = index + written.length
  }
  return at === decoded.length
}

const blank = /^[ \t\r\n]/

function blankAt(decoded: string, start: number): string {
  let end = start
  while (end < decoded.length && blank.test(decoded[end] as string)) end++
  return decoded.slice(start, end)
}

/** Folded lines go together; else what both begin and end with stays as it is. */
function alignBlank(builder: ViewBuilder, raw: string, outer: number, decoded: string): void {
  const most = lineCount(raw) === lineCount(decoded) ? Math.min(raw.length, decoded.length) : 0
  let head = 0
  while (head < most && raw[head] === decoded[head]) head++
  let tail = 0
  while (tail < most - head && raw.at(-1 - tail) === decoded.at(-1 - tail)) tail++
  builder.copy(decoded.slice(0, head), outer)
  const rest = decoded.slice(head, decoded.length - tail)
  builder.escape(rest, outer + head, raw.length - tail - head)
  builder.copy(decoded.slice(decoded.length - tail), outer + raw.length - tail)
}

function lineCount(text: string): number {
  return text.split(/\r\n|\r|\n/).length
}
