import type { Fix } from '../../diagnostics/diagnostic.ts'
import type { Span } from '../../source/span.ts'
import type { SuppressedCode, Suppression } from './read-suppressions.ts'

/** The fix that takes a suppression away, or of its codes the given one; none where other remarks are in its way. */
export function removeSuppression(suppression: Suppression, text: string, code?: SuppressedCode): Fix[] {
  const { codes = [] } = suppression
  if (code !== undefined && codes.length > 1)
    return [removal(`Remove ${code.code}`, codeWithComma(code, codes))]
  const span = spanOfAll(suppression, text)
  return span === undefined ? [] : [removal('Remove the suppression', span)]
}

function removal(title: string, span: Span): Fix {
  return { title, safety: 'safe', edits: [{ span, text: '' }] }
}

/** A code and the comma on that side of it where there is another code. */
function codeWithComma(code: SuppressedCode, codes: readonly SuppressedCode[]): Span {
  const index = codes.indexOf(code)
  const before = codes[index - 1]
  if (before !== undefined) return { start: before.span.end, end: code.span.end }
  return { start: code.span.start, end: codes[index + 1]?.span.start ?? code.span.end }
}

/** From its mark on, with the blanks before it, or with its line where it has that to itself. */
function spanOfAll({ comment, span, kind }: Suppression, text: string): Span | undefined {
  const { start: from, end } = comment.span
  const lead = mark.exec(text.slice(from, span.start))
  const closed = text.slice(span.end, end)
  if (kind === 'start' || lead === null || !closing.test(closed)) return undefined
  if (lead.index > 0 && closed.trim() !== '') return undefined
  const blanks = /[ \t]*$/.exec(text.slice(Math.max(0, from + lead.index - longestIndent), from + lead.index))
  const start = from + lead.index - (blanks?.[0].length ?? 0)
  const isLineStart = start === 0 || /[\r\n]/.test(text.charAt(start - 1))
  const rest = /^[ \t]*(?:\r\n?|\n|$)/.exec(text.slice(end, end + longestIndent))
  return { start, end: isLineStart && rest !== null ? end + rest[0].length : end }
}

/** Blanks that are looked at on a side. */
const longestIndent = 1000

const mark = /(?:#+|\/\/+|\/\*+|<!--+)[ \t!]*$/
const closing = /^\s*(?:\*+\/|--+!?>)?\s*$/
