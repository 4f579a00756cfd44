import type { Severity } from '../../../diagnostics/diagnostic.ts'
import { lineMap } from '../../../source/line-map.ts'
import { regionOf } from './finding-place.ts'
import type { FindingReport } from './finding-report.ts'
import { writeXml, xml } from './xml.ts'

/** Checkstyle's XML. */
export function* reportCheckstyle({ files }: FindingReport): Generator<string> {
  const elements = files.map(({ path, text, findings }) => {
    const map = lineMap(text)
    const errors = findings.map(({ code, severity, message, span }) => {
      const { line, column } = regionOf(map, span)
      return xml('error', {
        line,
        column,
        severity: severities[severity],
        message,
        source: `tracesift.${code}`,
      })
    })
    return xml('file', { name: path }, errors)
  })
  yield writeXml(xml('checkstyle', { version: '4.3' }, elements))
}

const severities: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'info',
}
