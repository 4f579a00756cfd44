import { UnsupportedFilterError } from '../backends/sql/unsupported-filter-error.ts'
import { UnsayableError } from '../backends/text/unsayable-error.ts'
import { FilterError } from '../check/filter-error.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { renderText } from '../diagnostics/render-characters.ts'
import { renderDiagnostics } from '../diagnostics/render-diagnostics.ts'
import type { CliIo, ExitCode } from './cli-io.ts'

/** Says why a command could not do its work; a stack trace would say nothing to its user. */
export async function reportFailure(error: unknown, io: CliIo): Promise<ExitCode> {
  if (error instanceof FilterError) {
    await io.err.write(renderDiagnostics(error.text, error.diagnostics, renderOptions(io.err)))
    return 1
  }
  await sayError(io, `error: ${error instanceof Error ? error.message : String(error)}`)
  return error instanceof UnsayableError || error instanceof UnsupportedFilterError ? 1 : 2
}

/** Shows what was found in a text that the work goes on with. */
export async function sayDiagnostics(
  io: CliIo,
  text: string,
  diagnostics: readonly Diagnostic[],
  path = 'filter',
): Promise<void> {
  if (diagnostics.length === 0) return
  await io.err.write(`${renderDiagnostics(text, diagnostics, { path, ...renderOptions(io.err) })}\n`)
}

/** Writes a message that may quote anything. */
export async function sayError(io: CliIo, message: string): Promise<void> {
  const lines = message.trimEnd().split('\n').map(renderText)
  await io.err.write(`${lines.join('\n')}\n`)
}

/** How diagnostics are rendered for an output. */
export function renderOptions({ colour, columns }: CliIo['out']): { colour: boolean; width?: number } {
  return { colour, ...(columns === undefined ? {} : { width: columns }) }
}
