import type { Severity } from '../../../diagnostics/diagnostic.ts'
import { lineMap } from '../../../source/line-map.ts'
import { regionOf } from './finding-place.ts'
import type { FindingReport } from './finding-report.ts'

/** Commands that a GitHub workflow turns into annotations. */
export function* reportGithub({ files }: FindingReport): Generator<string> {
  for (const { path, text, findings } of files) {
    const map = lineMap(text)
    for (const { code, severity, message, help, span } of findings) {
      const { line, endLine, column, endColumn } = regionOf(map, span)
      const columns = line === endLine ? { col: column, endColumn } : {}
      const properties = { file: path, line, endLine, ...columns, title: `tracesift: ${code}` }
      const said = help === undefined ? message : `${message}\n${help}`
      yield `::${commands[severity]} ${writeProperties(properties)}::${escapeData(said)}\n`
    }
  }
}

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
}

function writeProperties(properties: Readonly<Record<string, string | number>>): string {
  return Object.entries(properties)
    .map(
      ([name, value]) => `${name}=${escapeData(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
    )
    .join(',')
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
