import { lineMap, lineSpan } from '../../../source/line-map.ts'
import type { Span } from '../../../source/span.ts'
import { type TextView, ViewBuilder } from '../../text-view.ts'

/** A fenced code block. */
export interface FencedBlock {
  /** The first word behind the opening fence, in lower case; empty where there is none. */
  readonly language: string
  /** Its fences included. */
  readonly span: Span
  /** What is inside, without what the containers of the block put before each line. */
  readonly view: TextView
}

/** Finds the fenced code blocks of Markdown, those in lists and block quotes too. */
export function fencedBlocks(text: string): FencedBlock[] {
  const blocks: FencedBlock[] = []
  const map = lineMap(text)
  for (let line = 0; line < map.starts.length; line++) {
    const { start, end } = lineSpan(map, line)
    const fence = openingFence(text.slice(start, end))
    if (fence === undefined) continue
    const next = map.starts[line + 1] ?? text.length
    const block = new BlockReader(fence, next, text.slice(end, next))
    while (++line < map.starts.length) {
      const inner = lineSpan(map, line)
      if (!block.line(text.slice(inner.start, map.starts[line + 1] ?? text.length), inner.start)) break
    }
    const whole = { start, end: map.starts[line + 1] ?? text.length }
    blocks.push({ language: fence.language, span: whole, view: block.view() })
  }
  return blocks
}

interface Fence {
  /** What the containers of the block put before its first line. */
  readonly prefix: string
  readonly marks: string
  readonly language: string
}

/** A fence of backticks has none behind it on its line. */
function openingFence(line: string): Fence | undefined {
  const [, prefix, marks, info = ''] = opening.exec(line) ?? []
  if (prefix === undefined || marks === undefined) return undefined
  if (marks.startsWith('`') && info.includes('`')) return undefined
  return { prefix, marks, language: languageIn.exec(info)?.[1]?.toLowerCase() ?? '' }
}

const opening = /^\uFEFF?((?:[ \t]|>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))*)(`{3,}|~{3,})(.*)$/

/** `python`, `{python}`, `{.python .numbered}`, `python title="a.py"`, `{code-block} python`. */
const languageIn = /^\s*(?:\{(?:code-block|code-cell|code|sourcecode)\}\s*|\{?\s*\.?)([\w+#-]+)/

class BlockReader {
  readonly #marks: string
  /** As it stands before each further line. */
  readonly #prefix: string
  readonly #quotes: number
  readonly #lineEnd: string
  readonly #builder: ViewBuilder

  constructor({ prefix, marks }: Fence, start: number, lineEnd: string) {
    this.#lineEnd = lineEnd
    this.#marks = marks
    this.#prefix = prefix.replace(/[^>\t]/g, ' ')
    this.#quotes = prefix.split('>').length - 1
    this.#builder = new ViewBuilder(start)
  }

  /** Adds a line, its end included; `false` for one that ends the block, as the end of its block quote does. */
  line(line: string, start: number): boolean {
    const container = quotePrefix(line, this.#quotes)
    if (container === undefined || this.#closes(line.slice(container))) return false
    const rest = line.slice(container)
    const indented = container + commonIndent(rest, this.#indent())
    this.#builder.copy(line.slice(indented), start + indented)
    return true
  }

  view(): TextView {
    return this.#builder.build((text) =>
      this.#closes(text) ? undefined : text.replace(lineEnds, `${this.#lineEnd}${this.#prefix}`),
    )
  }

  #closes(text: string): boolean {
    return text.split(lineEnds).some((line) => {
      const marks = line.trim()
      return marks.length >= this.#marks.length && marks.replaceAll(this.#marks[0] as string, '') === ''
    })
  }

  /** Behind the last mark of a quote. */
  #indent(): string {
    const indent = this.#prefix.slice(this.#prefix.lastIndexOf('>') + 1)
    return this.#quotes > 0 ? indent.replace(/^ /, '') : indent
  }
}

const lineEnds = /\r\n?|\n/g

/** The length of the marks of that many block quotes at the beginning of a line, with a space behind the last. */
function quotePrefix(line: string, quotes: number): number | undefined {
  if (quotes === 0) return 0
  let at = 0
  for (let found = 0; found < quotes; found++) {
    const next = line.indexOf('>', at)
    if (next === -1 || line.slice(at, next).trim() !== '') return undefined
    at = next + 1
  }
  return line[at] === ' ' ? at + 1 : at
}

/** The length of the white space at the beginning of a line, as far as the indent of its block goes. */
function commonIndent(line: string, indent: string): number {
  let at = 0
  while (at < indent.length && (line[at] === ' ' || line[at] === '\t')) at++
  return at
}
