import type { ConfigFault, ConfigMember, ConfigNode } from './config-node.ts'

/** Reads JSON (RFC 8259) so that every value keeps its place; or says what is wrong first. */
export function readJson(text: string): ConfigNode | ConfigFault {
  const reader = new JsonReader(text)
  try {
    return reader.readWhole()
  } catch (error) {
    if (error instanceof JsonFault) return { start: error.start, message: error.message }
    throw error
  }
}

class JsonFault extends Error {
  readonly start: number

  constructor(start: number, message: string) {
    super(message)
    this.start = start
  }
}

/** Deeper than any configuration. */
const deepest = 100

const blanks = /[ \t\r\n]*/y
/** Of a string only where it ends: what may stand in it, JSON.parse knows. */
const scalar = /"(?:[^"\\\r\n]|\\.)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/y

class JsonReader {
  private at = 0
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  readWhole(): ConfigNode {
    const node = this.readValue(0)
    this.skipBlanks()
    if (this.at < this.text.length) throw this.unexpected('the end of the file')
    return node
  }

  private readValue(depth: number): ConfigNode {
    this.skipBlanks()
    if (depth > deepest) throw new JsonFault(this.at, 'The values are nested too deep.')
    const start = this.at
    if (this.take('{')) return this.readObject(start, depth)
    if (this.take('[')) return this.readList(start, depth)
    return { start, value: this.readScalar('a value') }
  }

  private readObject(start: number, depth: number): ConfigNode {
    const members: ConfigMember[] = []
    this.readUntil('}', () => {
      const at = this.at
      if (this.text[at] !== '"') throw this.unexpected('a key in double quotes')
      const key = String(this.readScalar('a key in double quotes'))
      this.skipBlanks()
      if (!this.take(':')) throw this.unexpected('":" after the key')
      members.push({ key, start: at, node: this.readValue(depth + 1) })
    })
    const value = Object.fromEntries(members.map(({ key, node }) => [key, node.value]))
    return { start, value, members }
  }

  private readList(start: number, depth: number): ConfigNode {
    const items: ConfigNode[] = []
    this.readUntil(']', () => items.push(this.readValue(depth + 1)))
    return { start, value: items.map(({ value }) => value), items }
  }

  private readUntil(end: string, readOne: () => void): void {
    this.skipBlanks()
    if (this.take(end)) return
    do {
      this.skipBlanks()
      readOne()
      this.skipBlanks()
    } while (this.take(','))
    if (!this.take(end)) throw this.unexpected(`"," or "${end}"`)
  }

  private readScalar(expected: string): unknown {
    scalar.lastIndex = this.at
    const found = scalar.exec(this.text)?.[0]
    if (found === undefined) throw this.unexpected(expected)
    const start = this.at
    this.at += found.length
    try {
      return JSON.parse(found)
    } catch {
      throw new JsonFault(start, 'The string holds an escape or a control character that JSON does not have.')
    }
  }

  private skipBlanks(): void {
    blanks.lastIndex = this.at
    blanks.exec(this.text)
    this.at = blanks.lastIndex
  }

  private take(character: string): boolean {
    if (this.text[this.at] !== character) return false
    this.at++
    return true
  }

  private unexpected(expected: string): JsonFault {
    const point = this.text.codePointAt(this.at)
    const there =
      point === undefined ? 'The file ends' : `${JSON.stringify(String.fromCodePoint(point))} stands`
    return new JsonFault(this.at, `${there} here; expected ${expected}.`)
  }
}
