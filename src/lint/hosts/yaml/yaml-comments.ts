import { Lexer } from 'yaml'
import type { Comment } from '../../embedded.ts'
import { beginsLine } from '../begins-line.ts'

/** Finds the comments of YAML. */
export function yamlComments(text: string): Comment[] {
  if (!text.includes('#')) return []
  const comments: Comment[] = []
  let at = 0
  let isScalar = false
  for (const lexeme of new Lexer().lex(text)) {
    const isMark = marks.has(lexeme)
    if (lexeme.startsWith('#') && !isScalar) {
      const span = { start: at, end: at + lexeme.length }
      comments.push({ text: lexeme.slice(1).trim(), span, ownLine: beginsLine(text, at) })
    }
    isScalar = lexeme === scalarMark
    if (!isMark) at += lexeme.length
  }
  return comments
}

/** Before a plain or block scalar the lexer puts a mark that is not in the text. */
const scalarMark = '\x1f'

const marks: ReadonlySet<string> = new Set(['\x02', '\x18', scalarMark])
