import { shellWords } from '../../language/shell-words.ts'

/**
 * A key of an order in quotes, and the direction after it, as MLflow reads it: it takes backticks for double quotes and the
 * text apart as a shell does. Of two words, the first without its quotes is the path; a path alone it takes as it is
 * written. Absent where no spelling is read as that key.
 */
export function shellOrderKey(prefix: string, key: string, endings: readonly string[]): string | undefined {
  for (const ending of endings) {
    for (const quoted of quotedKeys(key)) {
      const text = `${prefix}${quoted}${ending}`
      if (readKey(text) === key) return text
    }
  }
  return undefined
}

/** As it is where it can be, else with backslashes; MLflow takes off one more pair of quotes that a shell leaves. */
function* quotedKeys(key: string): Generator<string> {
  if (!key.includes('`')) yield `\`${key}\``
  if (!key.includes("'")) yield `'${key}'`
  if (key.includes('`')) return
  for (const inner of [key, `'${key}'`]) yield `\`${inner.replace(/["\\]/g, '\\$&')}\``
}

function readKey(text: string): string | undefined {
  const words = shellWords(text.replaceAll('`', '"'))
  if (words === undefined || words.length > 2) return undefined
  const [first = ''] = words
  const path = words.length === 2 ? first.replace(outerSpace, '') : text
  return withoutPair(withoutPair(path.slice(path.indexOf('.') + 1), `'"`), '`')
}

/** More than Python's `strip` takes away. */
const outerSpace = /^[\s\p{Cc}]+|[\s\p{Cc}]+$/gu

function withoutPair(text: string, quotes: string): string {
  const isPair = text.length > 1 && quotes.includes(text.charAt(0)) && text.at(-1) === text[0]
  return isPair ? text.slice(1, -1) : text
}
