/** What a character of ASCII can begin. */
export const characterClass = {
  other: 0,
  space: 1,
  letter: 2,
  digit: 3,
  quote: 4,
  backtick: 5,
  operator: 6,
  open: 7,
  close: 8,
  comma: 9,
  arithmetic: 10,
  dot: 11,
  /** Perhaps the beginning of a comment. */
  comment: 12,
  invisible: 13,
} as const

const members: Readonly<Record<keyof typeof characterClass, string>> = {
  other: '',
  space: '\t\n\v\f\r\x1c\x1d\x1e\x1f ',
  letter: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz',
  digit: '0123456789',
  quote: '\'"',
  backtick: '`',
  operator: '<>=!~:^',
  open: '(',
  close: ')',
  comma: ',',
  arithmetic: '+*%',
  dot: '.',
  comment: '-#/',
  invisible: '',
}

const classes = new Uint8Array(128)
for (const [name, characters] of Object.entries(members)) {
  for (const character of characters) {
    classes[character.charCodeAt(0)] = characterClass[name as keyof typeof characterClass]
  }
}

/** 1 for the letters, digits and underscore of ASCII; as long as there are units, so that no look-up misses. */
const wordUnits = new Uint8Array(0x10000)
for (const character of members.letter + members.digit) wordUnits[character.charCodeAt(0)] = 1

for (let code = 0; code < 128; code++) {
  if (classes[code] === characterClass.other && (code < 32 || code === 127)) {
    classes[code] = characterClass.invisible
  }
}

/** The class of a UTF-16 unit; `other` beyond ASCII and at the end of a text (`NaN`). */
export function classOf(code: number): number {
  return code < 128 ? (classes[code] as number) : 0
}

/** Whether a unit is white space to Python's `\s`, which is what MLflow goes by. */
export function isSpace(code: number): boolean {
  return code < 128 ? classes[code] === characterClass.space : code > 128 && isSpaceBeyondAscii(code)
}

function isSpaceBeyondAscii(code: number): boolean {
  return /[\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/.test(String.fromCharCode(code))
}

/** The first offset from `start` on that is no white space. */
export function skipSpace(text: string, start: number): number {
  let at = start
  while (at < text.length && isSpace(text.charCodeAt(at))) at++
  return at
}

/** The end of the letters, digits and underscores of ASCII from `start` on. */
export function endOfAsciiWord(text: string, start: number): number {
  const { length } = text
  let at = start
  while (at < length && wordUnits[text.charCodeAt(at)] === 1) at++
  return at
}

/**
 * The end of the word that begins at `start`: letters, digits and underscores of any script, and the invisible
 * characters between them; `start` itself where no word begins.
 */
export function endOfWord(text: string, start: number): number {
  let at = endOfAsciiWord(text, start)
  while (text.charCodeAt(at) > 127) {
    const width = widthInWord(text, at, at > start)
    if (width === 0) return at
    at = endOfAsciiWord(text, at + width)
  }
  return at
}

/** How many units the character beyond ASCII takes up in a word; 0 where it ends the word. */
function widthInWord(text: string, at: number, inside: boolean): number {
  const code = text.codePointAt(at) as number
  if (!wordCharacter.test(String.fromCodePoint(code)) && !(inside && isInvisible(code))) return 0
  return code > 0xffff ? 2 : 1
}

const wordCharacter = /[\p{L}\p{N}]/u

/** Whether a character shows nothing: zero-width, soft hyphen, mark of direction, control character. */
export function isInvisible(code: number): boolean {
  return invisible.some(([first, last]) => first <= code && code <= last)
}

const invisible: readonly (readonly [first: number, last: number])[] = [
  [0x00, 0x08],
  [0x0e, 0x1b],
  [0x7f, 0x84],
  [0x86, 0x9f],
  [0xad, 0xad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffb],
]

/** The end of the invisible characters that begin at `start`; `start` itself where there are none. */
export function endOfInvisible(text: string, start: number): number {
  let at = start
  while (at < text.length && isInvisible(text.charCodeAt(at))) at++
  return at
}
