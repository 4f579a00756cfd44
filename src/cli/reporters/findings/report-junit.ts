import type { LintedFile } from '../../../lint/files/linted-file.ts'
import type { Finding } from '../../../lint/finding.ts'
import { type LineMap, lineMap } from '../../../source/line-map.ts'
import { regionOf } from './finding-place.ts'
import type { FindingReport } from './finding-report.ts'
import { writeXml, type XmlElement, xml } from './xml.ts'

/**
 * JUnit's XML, as Ant and as Jenkins want it: a suite for each file, a case for each finding. From warnings up a case is
 * a failure, the others are told in the output of the suite; a run without findings is one case that passed.
 */
export function* reportJunit({ files, duration, started }: FindingReport): Generator<string> {
  const timestamp = started.toISOString().slice(0, 19)
  const clean: Suite = { name: 'tracesift', cases: [passed('no findings', 'tracesift')], output: '' }
  const suites = files.length === 0 ? [clean] : files.map(suiteOf)
  const elements = suites.map(({ name, cases, output }, id) => {
    const failures = cases.filter(({ content }) => content.length > 0).length
    const time = (id === 0 ? duration : 0).toFixed(3)
    const counts = { tests: cases.length, failures, errors: 0, time }
    const attributes = { id, package: 'tracesift', name, timestamp, hostname: 'localhost', ...counts }
    const streams = [xml('system-out', {}, output === '' ? [] : [output]), xml('system-err')]
    return xml('testsuite', attributes, [xml('properties'), ...cases, ...streams])
  })
  yield writeXml(xml('testsuites', {}, elements))
}

interface Suite {
  readonly name: string
  readonly cases: readonly XmlElement[]
  readonly output: string
}

function suiteOf(file: LintedFile): Suite {
  const map = lineMap(file.text)
  const remarks = file.findings.filter((finding) => !isFailure(finding))
  const output = remarks.map((finding) => `${describe(file.path, finding, map)}\n`).join('')
  return { name: file.path, cases: casesOf(file, map), output }
}

function casesOf({ path, findings }: LintedFile, map: LineMap): XmlElement[] {
  return findings.map((finding) => {
    const { code, severity, message, span } = finding
    const { line, column } = regionOf(map, span)
    const name = `${code} at ${line}:${column}`
    if (!isFailure(finding)) return passed(name, path)
    const failure = xml('failure', { message, type: severity }, [describe(path, finding, map)])
    return xml('testcase', { name, classname: path, time: noTime }, [failure])
  })
}

function passed(name: string, classname: string): XmlElement {
  return xml('testcase', { name, classname, time: noTime })
}

/** What a finding takes is not measured. */
const noTime = '0.000'

function describe(path: string, { code, severity, message, help, span }: Finding, map: LineMap): string {
  const { line, column } = regionOf(map, span)
  return `${path}:${line}:${column}: ${severity}[${code}]: ${message}${help === undefined ? '' : `\n${help}`}`
}

function isFailure({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning'
}
