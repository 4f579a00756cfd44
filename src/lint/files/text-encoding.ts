import { isUtf8 } from 'node:buffer'

/** How a file writes its characters; one with a mark begins with U+FEFF, which is no part of its text. */
export type TextEncoding = 'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'utf-16be'

/** The text of a file. */
export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncoding
}

/** The text that bytes are; `undefined` where they are no text in UTF-8, or in UTF-16 with its mark. */
export function decodeText(bytes: Buffer): DecodedText | undefined {
  const encoding = encodingOf(bytes)
  const rest = bytes.subarray(marks[encoding].length)
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    return rest.length % 2 === 0 ? { text: decodePairs(rest, encoding), encoding } : undefined
  }
  return isUtf8(rest) ? { text: rest.toString('utf8'), encoding } : undefined
}

/** What stands in a file before its text. */
export function byteOrderMark({ encoding }: Pick<DecodedText, 'encoding'>): string {
  return encoding === 'utf-8' ? '' : '\ufeff'
}

/** The bytes that a text is written as. */
export function encodeText({ text, encoding }: DecodedText): Buffer {
  const isWide = encoding === 'utf-16le' || encoding === 'utf-16be'
  const bytes = Buffer.from(text, isWide ? 'utf16le' : 'utf8')
  if (encoding === 'utf-16be') bytes.swap16()
  return Buffer.concat([Buffer.from(marks[encoding]), bytes])
}

/** Whether the beginning of a file shows that it is no text: a zero byte in it. */
export function isBinary(bytes: Buffer): boolean {
  const encoding = encodingOf(bytes)
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return false
  return bytes.subarray(0, lookedAt).includes(0)
}

const lookedAt = 8192

const marks: Readonly<Record<TextEncoding, readonly number[]>> = {
  'utf-8': [],
  'utf-8 with mark': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
}

function encodingOf(bytes: Buffer): TextEncoding {
  const marked = (['utf-8 with mark', 'utf-16le', 'utf-16be'] as const).find((one) =>
    marks[one].every((byte, index) => bytes[index] === byte),
  )
  return marked ?? 'utf-8'
}

function decodePairs(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): string {
  return (encoding === 'utf-16be' ? Buffer.from(bytes).swap16() : bytes).toString('utf16le')
}
