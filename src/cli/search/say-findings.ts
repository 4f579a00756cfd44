import type { SearchFinding } from '../../search/prepare-search.ts'
import type { CliIo } from '../cli-io.ts'
import { sayDiagnostics } from '../report-failure.ts'
import { textName } from './text-name.ts'

/** Shows what the dialect takes but warns of, text by text. */
export async function sayFindings(
  findings: readonly SearchFinding[],
  filter: string,
  io: CliIo,
): Promise<void> {
  for (const text of new Set(findings.map((finding) => finding.text))) {
    const found = findings.filter((finding) => finding.text === text)
    const diagnostics = found.map(({ diagnostic }) => diagnostic)
    await sayDiagnostics(io, text, diagnostics, textName(text, filter))
  }
}
