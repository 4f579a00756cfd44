import type { Span } from '../../../source/span.ts'
import type { Comment, EmbeddedKind, EmbeddedText, Extraction, ExtractOptions, Host } from '../../embedded.ts'
import { beginsLine } from '../begins-line.ts'
import { isFilterKey, mentionsFilterKey, orderKeys } from './filter-keys.ts'
import { JsonCursor, JsonFault } from './json-cursor.ts'
import { jsonStringView } from './json-string-view.ts'

/** JSON, with or without comments: the strings under the keys of the configuration. */
export const jsonHost: Host = {
  name: 'json',
  extensions: ['.json', '.jsonc'],
  mentions: mentionsFilterKey,
  extract: (text, options) => new JsonReader(text, options).extract(),
}

/** What is inside deeper objects is not looked at. */
const deepest = 200

class JsonReader {
  readonly #cursor: JsonCursor
  readonly #options: ExtractOptions
  readonly #texts: EmbeddedText[] = []

  constructor(text: string, options: ExtractOptions) {
    this.#cursor = new JsonCursor(text)
    this.#options = options
  }

  extract(): Extraction {
    const broken = this.#read()
    const { text, comments } = this.#cursor
    return {
      texts: this.#texts,
      calls: [],
      comments: comments.map((span) => commentAt(text, span)),
      ...(broken && { broken }),
    }
  }

  #read(): Extraction['broken'] {
    try {
      this.#value([], 0)
      this.#cursor.end()
      return undefined
    } catch (error) {
      if (!(error instanceof JsonFault)) throw error
      return { message: error.message, span: error.span }
    }
  }

  /** Arrays add nothing to a path. */
  #value(path: readonly string[], depth: number): void {
    const kind = this.#cursor.kind()
    if (depth > deepest || kind === 'string' || kind === 'other') this.#cursor.skip()
    else if (kind === 'object') this.#object(path, depth)
    else for (const _ of this.#cursor.items()) this.#value(path, depth + 1)
  }

  /** An order counts where a filter stands beside it, before or after. */
  #object(path: readonly string[], depth: number): void {
    const order: EmbeddedText[] = []
    let hasFilter = false
    for (const key of this.#cursor.members()) {
      const inner = [...path, key]
      const isFilter = isFilterKey(inner, this.#options)
      hasFilter ||= isFilter
      if (isFilter) this.#strings('filter', this.#texts, inner, depth)
      else if (orderKeys.includes(key)) this.#strings('order', order, inner, depth)
      else this.#value(inner, depth + 1)
    }
    if (hasFilter) this.#texts.push(...order)
  }

  /** A string, or the strings of a list. */
  #strings(kind: EmbeddedKind, into: EmbeddedText[], path: readonly string[], depth: number): void {
    const found = this.#cursor.kind()
    if (found === 'string') into.push(this.#text(kind))
    else if (found !== 'array') this.#value(path, depth + 1)
    else {
      for (const _ of this.#cursor.items()) {
        if (this.#cursor.kind() === 'string') into.push(this.#text(kind))
        else this.#value(path, depth + 1)
      }
    }
  }

  #text(kind: EmbeddedKind): EmbeddedText {
    const inner = this.#cursor.string()
    const view = jsonStringView(this.#cursor.text, inner)
    const span = { start: inner.start - 1, end: inner.end + 1 }
    return { kind, pieces: [{ kind: 'text', view }], certainty: 'whole', span }
  }
}

function commentAt(text: string, span: Span): Comment {
  const written = text.slice(span.start, span.end)
  return {
    text: written.replace(/^\/\/|^\/\*|\*\/$/g, '').trim(),
    span,
    ownLine: beginsLine(text, span.start),
  }
}
