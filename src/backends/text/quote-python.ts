/** A text as a Python literal in single quotes that a lexer of SQL, for whom `\'` is no end either, reads as one string. */
export function quotePython(text: string): string {
  const escaped = text.replace(special, (character) => escapes[character] ?? hex(character))
  return `'${escaped.replace(/\\\\$/, '\\x5c')}'`
}

/** What cannot stand in a Python literal of one line, or not as itself. */
const special = /[\\'\n\r\0]/g

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r' }

function hex(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`
}
