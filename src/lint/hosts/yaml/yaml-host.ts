import { type Document, isAlias, isMap, isScalar, isSeq, parseAllDocuments, type YAMLMap } from 'yaml'
import type { EmbeddedKind, EmbeddedText, Extraction, ExtractOptions, Host } from '../../embedded.ts'
import { isFilterKey, mentionsFilterKey, orderKeys } from '../json/filter-keys.ts'
import { scalarView } from './scalar-view.ts'
import { yamlComments } from './yaml-comments.ts'

/** YAML: the texts under the keys of the configuration. */
export const yamlHost: Host = {
  name: 'yaml',
  extensions: ['.yaml', '.yml'],
  mentions: mentionsFilterKey,
  extract: extractYaml,
}

/** What is inside deeper maps is not looked at. */
const deepest = 200

function extractYaml(text: string, options: ExtractOptions): Extraction {
  const documents = [...parseAllDocuments(text, { prettyErrors: false })].filter(
    (document) => 'contents' in document,
  )
  const texts: EmbeddedText[] = []
  for (const document of documents) {
    new DocumentReader(text, document, options, texts).read(document.contents, [], 0)
  }
  const [fault] = documents.flatMap(({ errors }) => errors)
  const comments = yamlComments(text)
  if (fault === undefined) return { texts, calls: [], comments }
  const [start, end] = fault.pos
  const span = { start: Math.min(start, text.length), end: Math.min(end, text.length) }
  return { texts, calls: [], comments, broken: { message: fault.message, span } }
}

class DocumentReader {
  readonly #text: string
  readonly #document: Document
  readonly #options: ExtractOptions
  readonly #texts: EmbeddedText[]

  constructor(text: string, document: Document, options: ExtractOptions, texts: EmbeddedText[]) {
    this.#text = text
    this.#document = document
    this.#options = options
    this.#texts = texts
  }

  /** Lists add nothing to a path. */
  read(node: unknown, path: readonly string[], depth: number): void {
    if (depth > deepest) return
    if (isSeq(node)) for (const item of node.items) this.read(item, path, depth + 1)
    else if (isMap(node)) this.#map(node, path, depth)
  }

  /** An order counts where a filter stands beside it. */
  #map({ items }: YAMLMap, path: readonly string[], depth: number): void {
    const order: EmbeddedText[] = []
    let hasFilter = false
    for (const { key, value } of items) {
      const name = isScalar(key) ? String(key.value) : ''
      const inner = [...path, name]
      const isFilter = isFilterKey(inner, this.#options)
      hasFilter ||= isFilter
      if (isFilter) this.#texts.push(...this.#strings('filter', value))
      else if (orderKeys.includes(name)) order.push(...this.#strings('order', value))
      if (!isScalar(value)) this.read(value, inner, depth + 1)
    }
    if (hasFilter) this.#texts.push(...order)
  }

  /** A text, or the texts of a list. */
  #strings(kind: EmbeddedKind, value: unknown): EmbeddedText[] {
    const node = this.#resolve(value)
    const items = isSeq(node) ? node.items.map((item) => this.#resolve(item)) : [node]
    return items.map((item) => this.#embedded(kind, item)).filter((text) => text !== undefined)
  }

  /** An alias stands for what its anchor names. */
  #resolve(value: unknown): unknown {
    return isAlias(value) ? value.resolve(this.#document) : value
  }

  #embedded(kind: EmbeddedKind, node: unknown): EmbeddedText | undefined {
    if (!isScalar(node) || !node.range || this.#isBroken(node.range)) return undefined
    const view = scalarView(this.#text, node)
    if (view === undefined) return undefined
    const [start, end] = node.range
    const span = { start, end: start + this.#text.slice(start, end).trimEnd().length }
    return { kind, pieces: [{ kind: 'text', view }], certainty: 'whole', span }
  }

  #isBroken([start, end]: readonly number[]): boolean {
    return this.#document.errors.some(({ pos }) => (start ?? 0) <= pos[0] && pos[0] <= (end ?? 0))
  }
}
