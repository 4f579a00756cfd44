import { comment, invisibleCharacter } from '../diagnostics/catalogue/syntax.ts'
import type { Fix } from '../diagnostics/diagnostic.ts'
import { characterClass, classOf, endOfInvisible, isSpace } from './characters.ts'
import type { Scan } from './scan.ts'

/** Moves to the next character that means something, and reports comments and invisible characters on the way. */
export function skipTrivia(scan: Scan): void {
  const { text } = scan
  for (;;) {
    const code = text.charCodeAt(scan.at)
    const kind = classOf(code)
    if (kind === characterClass.space) scan.at++
    else if (kind === characterClass.comment) {
      if (!skipComment(scan)) return
    } else if (code > 127 || kind === characterClass.invisible) {
      if (isSpace(code)) scan.at++
      else if (!skipInvisible(scan)) return
    } else return
  }
}

/** `-- …`, `# …` and `// …` reach to the end of the line. In a list comments are Python's, and nobody's fault. */
function skipComment(scan: Scan): boolean {
  const end = endOfComment(scan)
  if (end === -1) return false
  if (scan.listDepth === 0) {
    const span = { start: scan.at, end }
    scan.faults.push(comment(span, isUnclosed(scan, end) ? [] : [removal(scan, end)]))
  }
  scan.at = end
  return true
}

function isUnclosed({ text, at }: Scan, end: number): boolean {
  return text.startsWith('/*', at) && !text.endsWith('*/', end)
}

function removal(scan: Scan, end: number): Fix {
  const span = { start: startOfGap(scan), end }
  return {
    title: 'Remove the comment',
    safety: 'safe',
    edits: [{ span, text: joinsWords(scan, end) ? ' ' : '' }],
  }
}

function endOfComment({ text, at, expects, holeStart }: Scan): number {
  const two = text.slice(at, at + 2)
  if (at === holeStart) return -1
  if (two === '/*') return endAfter(text, '*/', at + 2)
  if (two !== '--' && two !== '//' && two[0] !== '#') return -1
  const next = classOf(text.charCodeAt(at + (two[0] === '#' ? 1 : 2)))
  if (expects === 'value' && next !== characterClass.space && next !== 0) return -1
  lineEnd.lastIndex = at
  return lineEnd.exec(text)?.index ?? text.length
}

const lineEnd = /[\r\n]|$/g

function endAfter(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found === -1 ? text.length : found + mark.length
}

/** The white space before the comment goes with it, but for a comment at the beginning. */
function startOfGap({ text, at, tokens }: Scan): number {
  const last = tokens.at(-1)?.endOffset ?? 0
  let start = at
  while (start > last && isSpace(text.charCodeAt(start - 1))) start--
  return start
}

function joinsWords({ text, at }: Scan, end: number): boolean {
  return end < text.length && !isSpace(text.charCodeAt(end)) && at > 0
}

/** Skips and reports the invisible characters that stand here; false where none do. */
export function skipInvisible(scan: Scan): boolean {
  const end = endOfInvisible(scan.text, scan.at)
  if (end === scan.at) return false
  reportInvisible(scan, scan.at, end)
  scan.at = end
  return true
}

/** Reports a run of invisible characters. */
export function reportInvisible(scan: Scan, start: number, end: number): void {
  const span = { start, end }
  const names = Array.from(
    scan.text.slice(start, end),
    (one) => `U+${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
  scan.faults.push(
    invisibleCharacter(span, names, {
      title: 'Remove it',
      safety: 'safe',
      edits: [{ span, text: '' }],
    }),
  )
}
