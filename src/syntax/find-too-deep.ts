import type { Span } from '../source/span.ts'
import { type Token, tokenTypes } from './token.ts'

const { Not, Open, ListOpen, Close } = tokenTypes

/** The first token that lies deeper than `limit` in parentheses and NOTs; `undefined` where none does. */
export function findTooDeep(tokens: readonly Token[], limit: number): Span | undefined {
  let depth = 0
  let nots = 0
  const opened: number[] = []
  for (const { tokenType, startOffset: start, endOffset: end } of tokens) {
    if (tokenType === Not) nots++
    else if (tokenType === Open || tokenType === ListOpen) {
      depth += nots + 1
      opened.push(nots + 1)
      nots = 0
    } else {
      if (tokenType === Close) depth -= opened.pop() ?? 0
      nots = 0
    }
    if (depth + nots > limit) return { start, end }
  }
  return undefined
}
