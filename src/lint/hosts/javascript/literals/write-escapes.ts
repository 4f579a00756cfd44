/** A text as it stands between the quotes of a string. */
export function writeString(quote: string): (text: string) => string {
  return (text) =>
    text.replace(special, (character) => (isOtherQuote(character, quote) ? character : escapeOf(character)))
}

/** A text as it stands in a template. */
export function writeTemplate(text: string): string {
  return text
    .replace(special, (character) => (templateKeeps.has(character) ? character : escapeOf(character)))
    .replace(/\$(?=\{|$)/g, '\\$')
    .replace(/^\{/, '\\{')
}

/** A text as it stands in a template whose escapes are none. */
export function writeRawTemplate(text: string): string | undefined {
  return /[\\`\r\p{Cs}]|\$(?:\{|$)|^\{/u.test(text) ? undefined : text
}

/** Quotes, backslashes, what cannot be seen, line ends, and halves of pairs. */
const special = /[\\'"`\p{Cc}\p{Cs}\uFEFF\u2028\u2029]/gu

const templateKeeps: ReadonlySet<string> = new Set(["'", '"', '\n', '\t'])

function isOtherQuote(character: string, quote: string): boolean {
  return character !== quote && quotes.includes(character)
}

const quotes = '\'"`'

function escapeOf(character: string): string {
  if (character === '\\' || quotes.includes(character)) return `\\${character}`
  const code = character.charCodeAt(0).toString(16)
  return named[character] ?? (code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`)
}

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }
