import { pathToFileURL } from 'node:url'
import type {
  ArtifactLocation,
  Log,
  ReportingDescriptor,
  Result,
  Fix as SarifFix,
  Region as SarifRegion,
} from 'sarif'
import type { CatalogueEntry } from '../../../diagnostics/define.ts'
import type { Fix, Severity } from '../../../diagnostics/diagnostic.ts'
import { firstSentence } from '../../../diagnostics/first-sentence.ts'
import type { LintedFile } from '../../../lint/files/linted-file.ts'
import type { Finding } from '../../../lint/finding.ts'
import { lintEntries } from '../../../lint/lint-entries.ts'
import { type LineMap, lineMap } from '../../../source/line-map.ts'
import type { Span } from '../../../source/span.ts'
import { describeCell, regionOf } from './finding-place.ts'
import type { FindingReport } from './finding-report.ts'
import { fingerprints } from './fingerprints.ts'

/** SARIF 2.1.0, with what there is to know of each code that was found. */
export function* reportSarif({ files, cwd, version }: FindingReport): Generator<string> {
  const codes = new Set(files.flatMap(({ findings }) => findings.map(({ code }) => code)))
  const entries = lintEntries.filter(({ code }) => codes.has(code))
  const indexes = new Map(entries.map(({ code }, index) => [code, index]))
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'tracesift', version, semanticVersion: version, rules: entries.map(ruleOf) },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [root]: { uri: `${pathToFileURL(cwd).href.replace(/\/$/, '')}/` } },
        results: files.flatMap((file) => resultsOf(file, cwd, indexes)),
      },
    ],
  }
  yield `${JSON.stringify(log, null, 2)}\n`
}

/** What relative addresses are seen from. */
const root = 'SRCROOT'

const levels: Readonly<Record<Severity, Result.level>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
}

function ruleOf({ code, severity, explain, wrong, right }: CatalogueEntry): ReportingDescriptor {
  return {
    id: code,
    shortDescription: { text: firstSentence(explain) },
    fullDescription: { text: explain },
    help: {
      text: `${explain}\n\nWrong:\n${wrong.text}\n\nRight:\n${right}`,
      markdown: `${explain}\n\nWrong:\n\n\`\`\`\n${wrong.text}\n\`\`\`\n\nRight:\n\n\`\`\`\n${right}\n\`\`\``,
    },
    defaultConfiguration: { level: levels[severity] },
  }
}

function resultsOf(file: LintedFile, cwd: string, indexes: ReadonlyMap<string, number>): Result[] {
  const map = lineMap(file.text)
  const prints = fingerprints(file)
  const artifactLocation = locate(file.path, cwd)
  return file.findings.map((finding, index) => {
    const { code, severity, message, help = '', span, fixes } = finding
    return {
      ruleId: code,
      ruleIndex: indexes.get(code) ?? -1,
      level: levels[severity],
      message: { text: [message + describeCell(finding), help].filter((text) => text !== '').join('\n') },
      locations: [{ physicalLocation: { artifactLocation, region: sarifRegion(map, span) } }],
      partialFingerprints: { 'tracesiftFinding/v1': prints[index] ?? '' },
      ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixOf(fix, artifactLocation, map)) }),
      ...cellProperties(finding),
    }
  })
}

/** Relative where that leads nowhere above the root. */
function locate(path: string, cwd: string): ArtifactLocation {
  const uri = path.split('/').map(encodeURIComponent).join('/')
  const isBelow = !/^(?:\.\.(?:\/|$)|\/|[A-Za-z]%3A\/)/.test(uri)
  return isBelow ? { uri, uriBaseId: root } : { uri: new URL(uri, `${pathToFileURL(cwd).href}/`).href }
}

function sarifRegion(map: LineMap, span: Span): SarifRegion {
  const { line, column, endLine, endColumn } = regionOf(map, span)
  return { startLine: line, startColumn: column, endLine, endColumn }
}

function fixOf({ title, safety, edits }: Fix, artifactLocation: ArtifactLocation, map: LineMap): SarifFix {
  const replacements = edits.map(({ span, text }) => ({
    deletedRegion: sarifRegion(map, span),
    insertedContent: { text },
  }))
  return {
    description: { text: `${title} (${safety})` },
    artifactChanges: [{ artifactLocation, replacements }],
  }
}

function cellProperties({ cell }: Finding): Pick<Result, 'properties'> {
  return cell === undefined ? {} : { properties: { cell: cell.cell, cellLine: cell.line } }
}
