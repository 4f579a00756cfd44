import type { Diagnostic } from '../diagnostics/diagnostic.ts'

/** A text that a dialect refuses; `diagnostics` says all that is wrong with it. */
export class FilterError extends Error {
  override readonly name = 'FilterError'
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]

  constructor(text: string, diagnostics: readonly Diagnostic[]) {
    const first = diagnostics.find((one) => one.severity === 'error')
    super(first?.message ?? 'The filter is refused.')
    this.text = text
    this.diagnostics = diagnostics
  }
}
