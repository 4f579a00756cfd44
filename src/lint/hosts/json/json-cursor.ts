import type { Span } from '../../../source/span.ts'

/** Where and why a text is not JSON. */
export class JsonFault extends Error {
  readonly span: Span

  constructor(message: string, span: Span) {
    super(message)
    this.span = span
  }
}

/** What a value begins with says what it is. */
export type JsonKind = 'object' | 'array' | 'string' | 'other'

/**
 * Reads JSON without building it: whoever reads goes down into what counts and skips the rest, so that a large file
 * costs no more than a look at its quotes and brackets. The caller reads or skips the value of each member and item.
 * Comments and trailing commas are passed over.
 * @throws JsonFault where the text is not JSON.
 */
export class JsonCursor {
  readonly text: string
  readonly comments: Span[] = []
  at = 0

  constructor(text: string) {
    this.text = text
    if (text.startsWith('\uFEFF')) this.at = 1
  }

  /** The kind of the value that comes next. */
  kind(): JsonKind {
    this.#skipBlank()
    return kinds[this.text[this.at] ?? ''] ?? 'other'
  }

  /** The keys of the object that begins here, each as it is written, without its quotes. */
  *members(): Generator<string> {
    this.#expect('{')
    while (!this.#take('}')) {
      const { start, end } = this.string()
      this.#expect(':')
      yield this.text.slice(start, end)
      if (!this.#take(',') && this.#peek() !== '}') this.#fail('A comma or } is missing')
    }
  }

  /** The index of each item of the array that begins here. */
  *items(): Generator<number> {
    this.#expect('[')
    for (let index = 0; !this.#take(']'); index++) {
      yield index
      if (!this.#take(',') && this.#peek() !== ']') this.#fail('A comma or ] is missing')
    }
  }

  /** What stands between the quotes of the string that begins here. */
  string(): Span {
    this.#expect('"')
    const start = this.at
    const end = endOfString(this.text, start)
    if (end === -1) this.#fail('A string does not end')
    this.at = end + 1
    return { start, end }
  }

  /** Passes over a value. */
  skip(): void {
    const kind = this.kind()
    if (kind === 'string') this.string()
    else if (kind === 'other') this.#skipScalar()
    else this.#skipNested()
  }

  /** Sees to it that nothing follows. */
  end(): void {
    if (this.#peek() !== undefined) this.#fail('Something follows the value')
  }

  #skipScalar(): void {
    scalar.lastIndex = this.at
    const found = scalar.exec(this.text)
    if (found === null)
      this.#fail(this.at < this.text.length ? 'A value is missing' : 'The text ends too soon')
    this.at += found[0].length
  }

  /** Without recursion: only quotes and brackets count. */
  #skipNested(): void {
    const { at } = this
    for (let depth = 0; ; ) {
      marks.lastIndex = this.at
      const found = marks.exec(this.text)
      if (found === null) this.#fail('A bracket is not closed', at)
      this.at = found.index
      if (found[0] === '"') this.string()
      else if (found[0] === '/') this.#skipSlash()
      else this.at++
      depth += depths[found[0]] ?? 0
      if (depth === 0) return
    }
  }

  #skipSlash(): void {
    const before = this.at
    this.#skipBlank()
    if (this.at === before) this.at++
  }

  #skipBlank(): void {
    for (;;) {
      blanks.lastIndex = this.at
      this.at += blanks.exec(this.text)?.[0].length ?? 0
      comment.lastIndex = this.at
      const found = comment.exec(this.text)
      if (found === null) return
      this.at += found[0].length
      this.comments.push({ start: found.index, end: this.at })
    }
  }

  #peek(): string | undefined {
    this.#skipBlank()
    return this.text[this.at]
  }

  #take(character: string): boolean {
    const there = this.#peek() === character
    if (there) this.at++
    return there
  }

  #expect(character: string): void {
    if (this.#take(character)) return
    this.#fail(this.at < this.text.length ? `${nameOf(character)} is missing` : 'The text ends too soon')
  }

  #fail(message: string, start = Math.min(this.at, this.text.length)): never {
    throw new JsonFault(message, { start, end: Math.min(start + 1, this.text.length) })
  }
}

const kinds: Readonly<Record<string, JsonKind>> = { '{': 'object', '[': 'array', '"': 'string' }

const depths: Readonly<Record<string, number>> = { '{': 1, '[': 1, '}': -1, ']': -1 }

const blanks = /[ \t\r\n]*/y

const comment = /\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)/y

const scalar = /[-+.\w]+/y

const marks = /["{}[\]/]/g

function nameOf(character: string): string {
  return character === '"' ? 'A string' : character
}

/** The offset of the closing quote; -1 where there is none. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0
    while (end - backslashes > start && text[end - backslashes - 1] === '\\') backslashes++
    if (backslashes % 2 === 0) return end
  }
  return -1
}
