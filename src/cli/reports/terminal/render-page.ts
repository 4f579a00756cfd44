import { renderText } from '../../../diagnostics/render-characters.ts'
import { renderTable } from '../../reporters/render-table.ts'
import type { Fact, ReportPage, ReportPart } from '../report-page.ts'
import type { Drawing } from './drawing.ts'
import { renderBars } from './render-bars.ts'
import { renderColumns } from './render-columns.ts'
import { renderFacts } from './render-facts.ts'
import { renderTexts } from './render-texts.ts'
import { renderTitle } from './render-title.ts'
import { wrapWords } from './wrap-words.ts'

/** A report as a terminal shows it, no wider than that. */
export function renderPage({ title, subject, parts }: ReportPage, drawing: Drawing): string {
  const head = `${renderTitle(title, drawing)}\n${renderSubject(subject, drawing)}`
  return [head, ...parts.map((part) => renderPart(part, drawing))].join('\n')
}

function renderSubject(facts: readonly Fact[], { width, colours }: Drawing): string {
  const rows = facts.map(({ label, shown }) => [label, shown])
  return renderTable([{ title: '' }, { title: '', least: 10 }], rows, width)
    .split('\n')
    .slice(1, -1)
    .map((line) => `${colours.faint(line)}\n`)
    .join('')
}

function renderPart(part: ReportPart, drawing: Drawing): string {
  switch (part.kind) {
    case 'facts':
      return renderFacts(part.facts, drawing)
    case 'bars':
      return renderBars(part, drawing)
    case 'columns':
      return renderColumns(part, drawing)
    case 'table':
      return renderTexts(part, drawing)
    case 'note':
      return `${wrapWords(renderText(part.text), drawing.width)}\n`
  }
}
