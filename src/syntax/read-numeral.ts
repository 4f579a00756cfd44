import { characterClass, classOf, endOfWord } from './characters.ts'
import { connectiveWord } from './connectives.ts'
import type { DateSyntax, NumberSyntax, WordSyntax } from './tree.ts'

/**
 * What begins with a digit, or with a sign or a point and a digit: a number, a date, or a bare word such as `1a` or
 * `1.2.3`. `grouped` is whether a comma may stand between thousands, as it may not in a list.
 */
export function readNumeral(
  text: string,
  start: number,
  grouped: boolean,
): NumberSyntax | DateSyntax | WordSyntax {
  return (
    readInteger(text, start) ??
    readDate(text, start) ??
    readGrouped(text, start, grouped) ??
    readRadix(text, start) ??
    readDecimal(text, start) ??
    readWord(text, start)
  )
}

/** Whether a numeral begins at `start`. */
export function beginsNumeral(text: string, start: number): boolean {
  return matchAt(/[+-]?\.?\p{Nd}/uy, text, start) !== undefined
}

const unitLetters = 'numshdwNUMSHDW'

/** The common case: a few ASCII digits with nothing after them that could belong to them. */
function readInteger(text: string, start: number): NumberSyntax | undefined {
  const negative = text.charCodeAt(start) === 0x2d
  const first = negative ? start + 1 : start
  let at = first
  let value = 0
  for (let code = text.charCodeAt(at); code >= 0x30 && code <= 0x39; code = text.charCodeAt(++at)) {
    value = value * 10 + code - 0x30
  }
  if (at === first || at - first > 15 || goesOn(text, at)) return undefined
  const written = text.slice(start, at)
  return {
    kind: 'number',
    value: negative ? -value : value,
    form: 'plain',
    integer: true,
    text: written,
    span: { start, end: at },
  }
}

/** Whether what stands after digits may belong to them: all beyond ASCII may, and so may a unit after a space. */
function goesOn(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  const kind = classOf(code)
  if (kind === characterClass.space) return unitLetters.includes(text[at + 1] ?? ' ')
  return code > 127 || (kind !== characterClass.space && kind !== characterClass.close && at < text.length)
}

const time = String.raw`(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?)?`
const isoDate = new RegExp(String.raw`\d{4}([-/])\d{1,2}\1\d{1,2}${time}(?![\w-])`, 'iy')
const otherDate = new RegExp(String.raw`\d{1,2}([-/.])\d{1,2}\1\d{4}${time}(?![\w-])`, 'iy')

function readDate(text: string, start: number): DateSyntax | undefined {
  const date = matchAt(isoDate, text, start) ?? matchAt(otherDate, text, start)
  if (date === undefined) return undefined
  return { kind: 'date', date, text: date, span: { start, end: start + date.length } }
}

function readGrouped(text: string, start: number, commas: boolean): NumberSyntax | undefined {
  const written =
    matchAt(/[+-]?\d+(?:_\d+)+(?:\.\d+)?(?![\w.])/y, text, start) ??
    (commas ? matchAt(/[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\w,.])/y, text, start) : undefined)
  return written === undefined ? undefined : numberOf(written, written.replace(/[_,]/g, ''), 'grouped', start)
}

function readRadix(text: string, start: number): NumberSyntax | undefined {
  const written = matchAt(/[+-]?0(?:x[\da-f]+|b[01]+|o[0-7]+)(?!\w)/iy, text, start)
  if (written === undefined) return undefined
  const negative = written.startsWith('-')
  const value = BigInt(written.replace(/^[+-]/, ''))
  return numberOf(written, String(negative ? -value : value), 'radix', start)
}

const units =
  /(?:%|ns|us|[µμ]s|ms|msecs?|millis|milliseconds?|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?)(?![\w.(])/iy
const spacedUnits = new RegExp(`\\s(?=[a-z])${units.source}(?=\\s*(?:$|[)]|and\\b|or\\b))`, 'iy')

function readDecimal(text: string, start: number): NumberSyntax | undefined {
  const written = matchAt(/[+-]?(?:\p{Nd}+(?:\.\p{Nd}*)?|\.\p{Nd}+)(?:e[+-]?\p{Nd}+)?/iuy, text, start)
  if (written === undefined) return undefined
  const end = start + written.length
  const unit = matchAt(units, text, end) ?? matchAt(spacedUnits, text, end)
  if (unit !== undefined) return numberOf(written, written, 'unit', start, unit)
  if (goesOnAsWord(text, end)) return undefined
  return numberOf(written, written, written.includes('+') ? 'plus' : 'plain', start)
}

/** Letters after the digits make a word of them, but for a connective with its space left out. */
function goesOnAsWord(text: string, at: number): boolean {
  const end = endOfWord(text, at)
  return text[at] === '.' || (end > at && connectiveWord(text.slice(at, end)) === undefined)
}

/** A number that is written as `written`, with `unit` after it, and read as `digits`. */
function numberOf(
  written: string,
  digits: string,
  form: NumberSyntax['form'],
  start: number,
  unit = '',
): NumberSyntax {
  const plain = asciiDigits(digits.replace(/^\+/, ''))
  const integer = /^-?\d+$/.test(plain)
  return {
    kind: 'number',
    value: integer ? exactInteger(plain) : Number(plain),
    form,
    integer,
    ...(unit === '' ? {} : { unit: unit.trim() }),
    text: written + unit,
    span: { start, end: start + written.length + unit.length },
  }
}

function exactInteger(digits: string): number | bigint {
  const value = Number(digits)
  return Number.isSafeInteger(value) ? value : BigInt(digits)
}

/** The digits of any script as those of ASCII: in Unicode each script has its ten in a row. */
function asciiDigits(digits: string): string {
  return digits.replace(/(?!\d)\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) as number
    let zero = code
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
    return String((code - zero) % 10)
  })
}

function readWord(text: string, start: number): WordSyntax {
  const word = matchAt(/[+-]?[\p{L}\p{N}_.:/@-]+/uy, text, start) as string
  return { kind: 'word', text: word, span: { start, end: start + word.length } }
}

/** What a sticky pattern matches right at `start`. */
function matchAt(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start
  return pattern.exec(text)?.[0]
}
