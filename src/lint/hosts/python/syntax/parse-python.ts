import type { Tree } from '@lezer/common'
import { parser } from '@lezer/python'

/** Parses a file as far as it can be read. What the grammar does not know is shown to it as something like it. */
export function parsePython(text: string): Tree {
  return parser.parse(text.replaceAll(unknown, (written) => likeness(written)))
}

/** A t-string; a backslash before a brace, which does not change what that is; one before a line end of two characters. */
const unknown = /(?<![\w\\])(?:t|tr|rt)(?=['"])|\\(?=\{)|\\\r\n/gi

/** Of the same length: no place in the file changes. */
function likeness(written: string): string {
  if (written === '\\') return ' '
  return written.startsWith('\\') ? ' \\\n' : written.replace(/t/i, 'f')
}
