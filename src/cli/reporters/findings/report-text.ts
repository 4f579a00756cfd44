import { renderDiagnostics } from '../../../diagnostics/render-diagnostics.ts'
import { describeCell } from './finding-place.ts'
import type { FindingReport } from './finding-report.ts'

/** Each finding with the lines it is about, what helps, and what its fix makes of them. */
export function* reportText({ files, colour, width }: FindingReport): Generator<string> {
  let before = ''
  for (const { path, text, findings } of files) {
    const options = { path, colour, describePlace: describeCell, ...(width !== undefined && { width }) }
    yield before + renderDiagnostics(text, findings, options)
    before = '\n'
  }
}
