import { lineMap, lineSpan, positionAt } from '../../source/line-map.ts'
import type { Finding } from '../finding.ts'

/** What a finding stays known by when its line moves. */
export interface FindingIdentity {
  readonly code: string
  /** The line that it begins on, blanks counting for nothing. */
  readonly line: string
  /** How many of the same code on an equal line come before it in the file. */
  readonly occurrence: number
}

/** The identity of each finding of a text, given in the order of the text. */
export function identifyFindings(text: string, findings: readonly Finding[]): FindingIdentity[] {
  const map = lineMap(text)
  const counts = new Map<string, number>()
  return findings.map(({ code, span }) => {
    const { start, end } = lineSpan(map, positionAt(map, span.start).line)
    const line = text
      .slice(start, Math.min(end, start + longestLine))
      .replace(/\s+/g, ' ')
      .trim()
    const key = `${code}\n${line}`
    const occurrence = counts.get(key) ?? 0
    counts.set(key, occurrence + 1)
    return { code, line, occurrence }
  })
}

/** Of longer lines the beginning has to do. */
const longestLine = 1000
