import type { TableColumn } from '../report-page.ts'
import { type Html, html } from './html.ts'

/** A table of texts whose first column names the row. */
export function writeTable(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): Html {
  const cell = (text: string, index: number) => {
    const column = columns[index] ?? { title: '' }
    return index === 0
      ? html`<th scope="row" class="${cellClass(column)}">${text}</th>`
      : html`<td class="${cellClass(column)}">${text}</td>`
  }
  const head = columns.map(
    (column) => html`<th scope="col" class="${cellClass(column)}">${column.title}</th>`,
  )
  return html`<div class="table" tabindex="0"><table class="texts">
<thead><tr>${head}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${row.map(cell)}</tr>\n`)}</tbody>
</table></div>`
}

function cellClass({ align, isWhole }: TableColumn): string {
  return align === 'right' ? 'number' : isWhole ? 'whole' : 'text'
}
