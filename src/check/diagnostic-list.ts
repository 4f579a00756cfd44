import { moreDiagnostics } from '../diagnostics/catalogue/limits.ts'
import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts'

/** Takes diagnostics up to a limit, and remembers whether an error was among all of them. */
export class DiagnosticList {
  readonly #limit: number
  readonly #kept: Diagnostic[] = []
  #count = 0
  #hasError = false

  constructor(limit: number) {
    this.#limit = limit
  }

  get hasError(): boolean {
    return this.#hasError
  }

  add(diagnostic: Diagnostic): void {
    this.#hasError ||= diagnostic.severity === 'error'
    this.#count++
    if (this.#kept.length < this.#limit) this.#kept.push(diagnostic)
  }

  /** Takes what is not about a text that is in error already as a whole: each fault is reported once. */
  besides(): Report {
    const errors = this.#kept.filter(({ severity }) => severity === 'error').map(({ span }) => span)
    if (errors.length === 0) return (diagnostic) => this.add(diagnostic)
    return (diagnostic) => {
      const { start, end } = diagnostic.span
      if (!errors.some((span) => span.start <= start && end <= span.end && span.start < span.end))
        this.add(diagnostic)
    }
  }

  /** By where they begin; what begins at one place in the order of finding. */
  inTextOrder(): readonly Diagnostic[] {
    if (this.#count === 0) return none
    const ordered = this.#kept.toSorted((one, other) => one.span.start - other.span.start)
    const last = ordered.at(-1)
    if (last === undefined || this.#count <= this.#limit) return ordered
    const at = { start: last.span.end, end: last.span.end }
    return [...ordered, moreDiagnostics(at, this.#count - this.#limit, this.#hasError)]
  }
}

const none: readonly Diagnostic[] = []
