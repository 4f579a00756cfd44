import type { Severity } from '../../../diagnostics/diagnostic.ts'
import { lineMap } from '../../../source/line-map.ts'
import { regionOf } from './finding-place.ts'
import type { FindingReport } from './finding-report.ts'
import { fingerprints } from './fingerprints.ts'

/** The code quality report of GitLab. */
export function* reportGitlab({ files }: FindingReport): Generator<string> {
  const issues = files.flatMap((file) => {
    const map = lineMap(file.text)
    const prints = fingerprints(file)
    return file.findings.map(({ code, severity, message, span }, index) => {
      const { line, endLine } = regionOf(map, span)
      return {
        type: 'issue',
        check_name: code,
        description: message,
        categories: ['Bug Risk'],
        severity: severities[severity],
        fingerprint: prints[index],
        location: { path: file.path, lines: { begin: line, end: endLine } },
      }
    })
  })
  yield `${JSON.stringify(issues, null, 2)}\n`
}

const severities: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
  hint: 'info',
}
