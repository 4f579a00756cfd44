import type { LintedFile } from '../../../lint/files/linted-file.ts'
import type { Finding } from '../../../lint/finding.ts'
import { type LineMap, lineMap } from '../../../source/line-map.ts'
import { regionOf } from './finding-place.ts'
import type { FindingReport } from './finding-report.ts'
import { writeXml, type XmlElement, xml } from './xml.ts'

/**
 * JUnit's XML: a suite for each file, a case for each finding. From warnings up a case is a failure; what a run without
 * findings has is one case that passed.
 */
export function* reportJunit(report: FindingReport): Generator<string> {
  const { files, duration, started } = report
  const stamp = { time: duration.toFixed(3), timestamp: started.toISOString().slice(0, 19) }
  const suites =
    files.length === 0
      ? [
          suite(
            'tracesift',
            [xml('testcase', { name: 'no findings', classname: 'tracesift', time: '0.000' })],
            stamp,
          ),
        ]
      : files.map((file) => suite(file.path, casesOf(file), { ...stamp, time: '0.000' }))
  const cases = files.flatMap(({ findings }) => findings)
  const attributes = {
    name: 'tracesift',
    tests: Math.max(1, cases.length),
    failures: cases.filter(isFailure).length,
    errors: 0,
    time: stamp.time,
  }
  yield writeXml(xml('testsuites', attributes, suites))
}

function suite(
  name: string,
  cases: readonly XmlElement[],
  stamp: { readonly time: string; readonly timestamp: string },
): XmlElement {
  const failures = cases.filter(({ content }) => content.length > 0).length
  return xml('testsuite', { name, tests: cases.length, failures, errors: 0, ...stamp }, cases)
}

function casesOf({ path, text, findings }: LintedFile): XmlElement[] {
  const map = lineMap(text)
  return findings.map((finding) => {
    const said = describe(path, finding, map)
    const { code, severity, message } = finding
    const { line, column } = regionOf(map, finding.span)
    const failure = xml('failure', { message, type: severity }, [said])
    return xml(
      'testcase',
      { name: `${code} at ${line}:${column}`, classname: path, time: '0.000' },
      isFailure(finding) ? [failure] : [],
    )
  })
}

function describe(path: string, { code, severity, message, help, span }: Finding, map: LineMap): string {
  const { line, column } = regionOf(map, span)
  return `${path}:${line}:${column}: ${severity}[${code}]: ${message}${help === undefined ? '' : `\n${help}`}`
}

function isFailure({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning'
}
