import type { StringStyle } from './string-style.ts'

/** What stands in a literal for a text, wherever in it; `undefined` where the style has no way to say it. */
export function writeString(text: string, style: StringStyle): string | undefined {
  const written = style.raw ? writeRaw(text, style) : writeEscaped(text, style)
  if (written === undefined || (style.nested && !isPlain(written))) return undefined
  return style.format ? written.replaceAll(/[{}]/g, '$&$&') : written
}

/** A line end in three quotes stands as it is. A lone surrogate has no place in a file. */
function writeEscaped(text: string, { quote }: StringStyle): string {
  const own = quote[0] as string
  return text.replaceAll(special, (character) => {
    if (character === own || character === '\\') return `\\${character}`
    if (character === '\n') return quote.length > 1 ? '\n' : '\\n'
    return named[character] ?? coded(character)
  })
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be escaped.
const special = /[\u0000-\u0008\n-\u001f\u007f'"\\]|\p{Surrogate}/gu

const named: Readonly<Record<string, string>> = { '\r': '\\r', "'": "'", '"': '"' }

function coded(character: string): string {
  const code = character.charCodeAt(0).toString(16)
  return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`
}

/** A backslash at the end could take what follows with it, as a quote at either end could close the literal. */
function writeRaw(text: string, { quote }: StringStyle): string | undefined {
  const unsayable = quote.length > 1 ? unsayableInThree : unsayableInOne
  if (unsayable.test(text)) return undefined
  return text.includes(quote[0] as string) && !isInside(text, quote) ? undefined : text
}

function isInside(text: string, quote: string): boolean {
  const own = quote[0] as string
  return quote.length > 1 && !text.includes(own + own) && !text.startsWith(own) && !text.endsWith(own)
}

/** Python refuses a NUL in a file. */
const unsayableInThree = /[\0\r]|\p{Surrogate}|\\$|\\['"]/u
const unsayableInOne = /[\0\r\n]|\p{Surrogate}|\\$/u

/** What means the same in a hole of any string, in any version of Python. */
function isPlain(written: string): boolean {
  return !/['"\\\r\n#]/.test(written)
}
