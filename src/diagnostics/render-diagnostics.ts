import { type LineMap, lineMap, positionAt } from '../source/line-map.ts'
import { applyEdits } from './apply-edits.ts'
import { type Colours, colours, type Paint } from './colours.ts'
import type { Diagnostic, Edit, Fix } from './diagnostic.ts'
import { renderText } from './render-characters.ts'
import { type FrameRow, renderFrame } from './render-frame.ts'
import type { Mark } from './render-line.ts'

/** How diagnostics are shown. */
export interface RenderOptions {
  /** What the text is called; by default `filter`. */
  readonly path?: string
  /** Escape sequences of a terminal; by default none. */
  readonly colour?: boolean
  /** The columns that there are; by default 100. */
  readonly width?: number
  /** What else is said of where a diagnostic is, after its line and column; by default nothing. */
  readonly describePlace?: (diagnostic: Diagnostic) => string
}

/**
 * The diagnostics of a text for a reader: each with the source it is about, what helps, and what its best fix makes of
 * the text. Nothing of the text or of a message reaches a terminal as more than characters to show.
 */
export function renderDiagnostics(
  text: string,
  diagnostics: readonly Diagnostic[],
  { path = 'filter', colour = false, width = 100, describePlace = () => '' }: RenderOptions = {},
): string {
  const map = lineMap(text)
  const margin = String(map.starts.length).length
  const columns = Math.max(20, width - margin - 3)
  const paper = { map, path, colours: colours(colour), margin, width: columns, describePlace }
  return diagnostics.map((diagnostic) => `${renderDiagnostic(diagnostic, paper).join('\n')}\n`).join('\n')
}

/** What the diagnostics of one text share. */
interface Paper {
  readonly map: LineMap
  readonly path: string
  readonly colours: Colours
  /** The columns of the widest line number. */
  readonly margin: number
  /** The columns beside it. */
  readonly width: number
  readonly describePlace: (diagnostic: Diagnostic) => string
}

function renderDiagnostic(diagnostic: Diagnostic, paper: Paper): string[] {
  const { code, severity, message, span, help, fixes } = diagnostic
  const { map, path, colours, margin, width, describePlace } = paper
  const { line, column } = positionAt(map, span.start)
  const [best, ...others] = fixes
  return [
    `${colours[severity](`${severity}[${code}]`)}${colours.strong(`: ${renderText(message)}`)}`,
    `${' '.repeat(margin)}${colours.faint('-->')} ${renderText(path)}:${line + 1}:${column + 1}${describePlace(diagnostic)}`,
    ...frame(renderFrame(map, [{ span, sign: '^' }], width), paper, colours[severity]),
    ...(help === undefined ? [] : note('help', help, paper)),
    ...(best === undefined ? [] : renderFix(best, paper)),
    ...others.flatMap((fix) => note(`or (${fix.safety})`, fix.title, paper)),
  ]
}

function renderFix(fix: Fix, paper: Paper): string[] {
  const result = lineMap(applyEdits(paper.map.text, fix.edits))
  const rows = renderFrame(result, marksOfEdits(fix.edits), paper.width)
  return [...note(`fix (${fix.safety})`, fix.title, paper), ...frame(rows, paper, paper.colours.added)]
}

/** Where in the mended text the edits are to be seen. */
function marksOfEdits(edits: readonly Edit[]): Mark[] {
  let shift = 0
  return edits
    .toSorted((one, other) => one.span.start - other.span.start || one.span.end - other.span.end)
    .map(({ span, text }) => {
      const start = span.start + shift
      shift += text.length - (span.end - span.start)
      return { span: { start, end: start + text.length }, sign: editSign(span.end - span.start, text.length) }
    })
}

function editSign(removed: number, added: number): string {
  if (removed === 0) return '+'
  return added === 0 ? '-' : '~'
}

function frame(rows: readonly FrameRow[], { margin, colours }: Paper, paint: Paint): string[] {
  const edge = (label: string) => colours.faint(`${label.padStart(margin)} |`)
  return [
    edge(''),
    ...rows.map(({ kind, margin: label, text }) => {
      if (kind === 'gap') return colours.faint(label.padStart(margin))
      const shown = kind === 'signs' ? paint(text) : text
      return shown === '' ? edge(label) : `${edge(label)} ${shown}`
    }),
  ]
}

/** A remark; lines after its first stand below the first. */
function note(label: string, text: string, { margin, colours }: Paper): string[] {
  const [first = '', ...rest] = text.split('\n').map(renderText)
  const lead = `${' '.repeat(margin)} ${colours.faint('=')} `
  const indent = ' '.repeat(margin + 3 + label.length + 2)
  return [`${lead}${colours.strong(`${label}:`)} ${first}`, ...rest.map((line) => `${indent}${line}`)]
}
