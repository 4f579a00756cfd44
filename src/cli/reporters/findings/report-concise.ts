import { colours } from '../../../diagnostics/colours.ts'
import { renderText } from '../../../diagnostics/render-characters.ts'
import { lineMap } from '../../../source/line-map.ts'
import { describeCell, regionOf } from './finding-place.ts'
import type { FindingReport } from './finding-report.ts'

/** A line for each finding, which terminals and editors take for a place to go to. */
export function* reportConcise({ files, colour }: FindingReport): Generator<string> {
  const paint = colours(colour)
  for (const { path, text, findings } of files) {
    const map = lineMap(text)
    for (const finding of findings) {
      const { code, severity, span, message } = finding
      const { line, column } = regionOf(map, span)
      const kind = paint[severity](`${severity}[${code}]`)
      const place = `${renderText(path)}:${line}:${column}`
      yield `${place}: ${kind}: ${renderText(message)}${describeCell(finding)}\n`
    }
  }
}
