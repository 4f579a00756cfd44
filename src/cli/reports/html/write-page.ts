import type { Fact, FactsPart, ReportPage, ReportPart } from '../report-page.ts'
import { type Html, html } from './html.ts'
import { pageStyle } from './page-style.ts'
import { writeBars } from './write-bars.ts'
import { writeColumns } from './write-columns.ts'
import { writeTable } from './write-table.ts'

/** A report as a page of HTML that stands by itself: it loads nothing, and nothing in it runs. */
export function writePage({ title, subject, parts }: ReportPage): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${{ html: pageStyle }}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${writeSubject(subject)}
${parts.map(writePart)}
</main>
</body>
</html>
`.html
}

function writeSubject(facts: readonly Fact[]): Html {
  return html`<dl class="subject">
${facts.map(({ label, shown }) => html`<dt>${label}</dt><dd>${shown}</dd>\n`)}</dl>`
}

function writePart(part: ReportPart, index: number): Html {
  const id = `part-${index + 1}`
  switch (part.kind) {
    case 'facts':
      return writeFacts(part)
    case 'bars':
      return writeBars(part, id)
    case 'columns':
      return writeColumns(part, id)
    case 'table':
      return html`<section aria-labelledby="${id}"><h2 id="${id}">${part.title}</h2>${writeTable(part.columns, part.rows)}</section>\n`
    case 'note':
      return html`<p>${part.text}</p>\n`
  }
}

function writeFacts({ facts }: FactsPart): Html {
  return html`<dl class="facts">
${facts.map(({ label, shown, tone }) => html`<div><dt>${label}</dt><dd class="${tone}">${shown}</dd></div>\n`)}</dl>
`
}
