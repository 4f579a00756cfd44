import type { Span } from '../../../source/span.ts'
import { JsonCursor, JsonFault } from '../json/json-cursor.ts'

/** A notebook, as far as the linter reads it. */
export interface NotebookCells {
  readonly cells: readonly NotebookCell[]
  /** Or else the name of the kernel, in lower case; absent where the notebook does not say. */
  readonly language?: string
  readonly broken?: { readonly message: string; readonly span: Span }
}

/** A cell and the strings that its source is written in. */
export interface NotebookCell {
  /** `code`, `markdown`, `raw`, or whatever stands there. */
  readonly type: string
  /** In the raw text, without the quotes. */
  readonly source: readonly Span[]
}

/** Finds the cells of a notebook; outputs are passed over unread. */
export function notebookCells(text: string): NotebookCells {
  const reader = new NotebookReader(text)
  try {
    reader.read()
    return reader.hasCells
      ? reader
      : { cells: [], broken: { message: 'The notebook has no cells', span: firstCharacter(text) } }
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error
    const { cells, language } = reader
    const broken = { message: `The notebook is not JSON: ${error.message}`, span: error.span }
    return { cells, broken, ...(language !== undefined && { language }) }
  }
}

function firstCharacter({ length }: string): Span {
  return { start: 0, end: Math.min(1, length) }
}

class NotebookReader implements NotebookCells {
  readonly cells: NotebookCell[] = []
  language?: string
  hasCells = false
  readonly #cursor: JsonCursor
  #weight = 0

  constructor(text: string) {
    this.#cursor = new JsonCursor(text)
  }

  read(): void {
    this.#object({
      cells: () => this.#cellList(),
      worksheets: () => this.#worksheets(),
      metadata: () => this.#metadata(),
    })
    this.#cursor.end()
  }

  /** Reads the members of an object that there is a reader for. */
  #object(readers: Readonly<Record<string, () => void>>): void {
    if (this.#cursor.kind() !== 'object') this.#cursor.skip()
    else {
      for (const key of this.#cursor.members()) {
        if (Object.hasOwn(readers, key)) readers[key]?.()
        else this.#cursor.skip()
      }
    }
  }

  #array(read: () => void): void {
    if (this.#cursor.kind() !== 'array') this.#cursor.skip()
    else for (const _ of this.#cursor.items()) read()
  }

  /** Version 3 of the format keeps the cells one level down. */
  #worksheets(): void {
    this.#array(() => this.#object({ cells: () => this.#cellList() }))
  }

  #cellList(): void {
    this.hasCells = true
    this.#array(() => this.#cell())
  }

  #cell(): void {
    let type = ''
    const source: Span[] = []
    const lines = () => this.#strings(source)
    try {
      this.#object({
        cell_type: () => {
          type = this.#string() ?? ''
        },
        source: lines,
        input: lines,
      })
    } finally {
      this.cells.push({ type, source })
    }
  }

  #strings(into: Span[]): void {
    if (this.#cursor.kind() === 'string') into.push(this.#cursor.string())
    else {
      this.#array(() => {
        if (this.#cursor.kind() === 'string') into.push(this.#cursor.string())
        else this.#cursor.skip()
      })
    }
  }

  /** What ran the cells says more of their language than what was to run them, and that more than its name. */
  #metadata(): void {
    this.#object({
      language_info: () => this.#object({ name: () => this.#language(3) }),
      kernelspec: () => this.#object({ language: () => this.#language(2), name: () => this.#language(1) }),
    })
  }

  #language(weight: number): void {
    const found = this.#string()?.toLowerCase()
    if (found === undefined || weight < this.#weight) return
    this.language = found
    this.#weight = weight
  }

  #string(): string | undefined {
    if (this.#cursor.kind() !== 'string') {
      this.#cursor.skip()
      return undefined
    }
    const { start, end } = this.#cursor.string()
    return this.#cursor.text.slice(start, end)
  }
}
