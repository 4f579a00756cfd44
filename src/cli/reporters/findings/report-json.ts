import { findingsJson } from './finding-json.ts'
import type { FindingReport } from './finding-report.ts'

/** An array of findings. */
export function* reportJson({ files }: FindingReport): Generator<string> {
  yield `${JSON.stringify(files.flatMap(findingsJson), null, 2)}\n`
}

/** A finding a line. */
export function* reportJsonLines({ files }: FindingReport): Generator<string> {
  for (const file of files) for (const finding of findingsJson(file)) yield `${JSON.stringify(finding)}\n`
}
