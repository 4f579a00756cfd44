/** What Python's `ast.literal_eval` makes of a parenthesised text, as far as MLflow takes it. */
export type PythonList =
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'empty' }
  /** `unquoted`: only for want of quotes around a value. */
  | { readonly kind: 'refused'; readonly reason: string; readonly unquoted: boolean }

/**
 * Reads a list as MLflow does: the text between the parentheses is a Python literal. Adjacent strings join, escapes are
 * processed, `r'…'`, `u'…'`, triple quotes, `#` comments, a trailing comma and nested parentheses are allowed.
 */
export function readPythonList(text: string): PythonList {
  const reader = new LiteralReader(text)
  const value = reader.group()
  if (typeof value === 'string') return { kind: 'list', items: [value] }
  if (value instanceof Refusal) return refused(value.reason, value.unquoted)
  if (!reader.atEnd()) return refused('The list is not well formed')
  if (value.length === 0) return { kind: 'empty' }
  const items = value.filter((item) => typeof item === 'string')
  if (items.length < value.length) return refused('The list holds a list')
  return { kind: 'list', items }
}

function refused(reason: string, unquoted = false): PythonList {
  return { kind: 'refused', reason, unquoted }
}

class Refusal {
  readonly reason: string
  readonly unquoted: boolean

  constructor(reason: string, unquoted = false) {
    this.reason = reason
    this.unquoted = unquoted
  }
}

type Literal = string | readonly Literal[]

/** A string is itself; a tuple is the array of its items. */
class LiteralReader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  atEnd(): boolean {
    this.#skip()
    return this.#at === this.#text.length
  }

  // group = "(" [ item { "," item } [ "," ] ] ")" ;
  group(): Literal | Refusal {
    this.#at++
    const items: Literal[] = []
    let commas = 0
    for (;;) {
      this.#skip()
      if (this.#take(')')) return commas === 0 && items.length === 1 ? (items[0] ?? []) : items
      if (items.length > commas) return new Refusal('Values in the list stand side by side')
      const item = this.#item()
      if (item instanceof Refusal) return item
      items.push(item)
      this.#skip()
      if (this.#take(',')) commas++
    }
  }

  // item = group | string { string } ;
  #item(): Literal | Refusal {
    if (this.#text[this.#at] === '(') return this.group()
    let joined: string | undefined
    for (;;) {
      this.#skip()
      const prefix = stringPrefix.exec(this.#text.slice(this.#at, this.#at + 5))
      if (prefix === null) break
      const part = this.#string(prefix[1]?.toLowerCase() ?? '', prefix[2] ?? '')
      if (part instanceof Refusal) return part
      joined = (joined ?? '') + part
    }
    return joined ?? this.#unknown()
  }

  #string(prefix: string, quote: string): string | Refusal {
    if (/[bf]/.test(prefix)) return new Refusal('The list holds a value that is not a plain string')
    this.#at += prefix.length + quote.length
    const start = this.#at
    while (this.#at < this.#text.length) {
      if (this.#text.startsWith(quote, this.#at)) {
        const raw = this.#text.slice(start, this.#at)
        this.#at += quote.length
        return prefix.includes('r') ? raw : unescapePython(raw)
      }
      if (this.#text[this.#at] === '\n' && quote.length === 1) break
      this.#at += this.#text[this.#at] === '\\' ? 2 : 1
    }
    return new Refusal('A string in the list does not end on its line')
  }

  #unknown(): Refusal {
    const rest = /^[^\s,()'"]+/.exec(this.#text.slice(this.#at, this.#at + 60))?.[0]
    return rest === undefined
      ? new Refusal('The list is not well formed')
      : new Refusal(`${rest} in the list is not quoted`, true)
  }

  #skip(): void {
    const blank = /(?:[ \t\f\r\n]|\\\r?\n|#[^\n]*)*/y
    blank.lastIndex = this.#at
    this.#at += blank.exec(this.#text)?.[0].length ?? 0
  }

  #take(character: string): boolean {
    const there = this.#text[this.#at] === character
    if (there) this.#at++
    return there
  }
}

const stringPrefix = /^(|[rubf]|br|rb|fr|rf)('''|"""|'|")/i

/** Python's escapes; an unknown one stays as it is. A `\N{…}` name is not looked up. */
function unescapePython(raw: string): string | Refusal {
  if (!raw.includes('\\')) return raw
  let bad = false
  const text = raw.replace(escapeSequence, (whole, body: string) => {
    if (body === '\n' || body === '\r\n') return ''
    const simple = simpleEscapes[body]
    if (simple !== undefined) return simple
    const code = /^[0-7]+$/.test(body) ? Number.parseInt(body, 8) : Number.parseInt(body.slice(1), 16)
    const expected = { x: 3, u: 5, U: 9 }[body[0] ?? '']
    if (expected === undefined && !/^[0-7]+$/.test(body)) return whole
    if (expected !== undefined && (body.length !== expected || code > 0x10ffff)) bad = true
    return bad ? '' : String.fromCodePoint(code)
  })
  return bad ? new Refusal('A string in the list has a broken escape') : text
}

const escapeSequence = /\\(\r?\n|[0-7]{1,3}|x[0-9a-fA-F]{0,2}|u[0-9a-fA-F]{0,4}|U[0-9a-fA-F]{0,8}|.)/gs

const simpleEscapes: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}
