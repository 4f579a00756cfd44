import type { Fix, Safety, Severity } from '../../../diagnostics/diagnostic.ts'
import type { LintedFile } from '../../../lint/files/linted-file.ts'
import type { Finding } from '../../../lint/finding.ts'
import { type LineMap, lineMap } from '../../../source/line-map.ts'
import { type Region, regionOf } from './finding-place.ts'

/** A finding as JSON. */
export interface FindingJson extends Region {
  readonly path: string
  /** Of a notebook, counted from 0. */
  readonly cell?: number
  /** Counted from 1. */
  readonly cellLine?: number
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly help?: string
  /** Best first; absent where there is none. */
  readonly fixes?: readonly FixJson[]
}

/** A fix as JSON; offsets are those of the text of the file, without a byte order mark. */
export interface FixJson {
  readonly title: string
  readonly safety: Safety
  readonly edits: readonly (Region & {
    readonly start: number
    readonly end: number
    readonly text: string
  })[]
}

/** The findings of a file as JSON. */
export function findingsJson({ path, text, findings }: LintedFile): FindingJson[] {
  const map = lineMap(text)
  return findings.map((finding) => findingJson(path, finding, map))
}

function findingJson(path: string, finding: Finding, map: LineMap): FindingJson {
  const { code, severity, message, help, span, fixes, cell } = finding
  return {
    path,
    ...regionOf(map, span),
    ...(cell && { cell: cell.cell, cellLine: cell.line }),
    code,
    severity,
    message,
    ...(help !== undefined && { help }),
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixJson(fix, map)) }),
  }
}

function fixJson({ title, safety, edits }: Fix, map: LineMap): FixJson {
  return {
    title,
    safety,
    edits: edits.map(({ span, text }) => ({
      start: span.start,
      end: span.end,
      ...regionOf(map, span),
      text,
    })),
  }
}
