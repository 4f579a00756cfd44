import type { Bar, ColumnsPart } from '../report-page.ts'
import { type Html, html } from './html.ts'
import { writeTable } from './write-table.ts'

/** A chart of columns, and its numbers in a table to be opened. */
export function writeColumns({ title, summary, columns, bars, size }: ColumnsPart, id: string): Html {
  const most = Math.max(...bars.map(({ value }) => value), 0)
  const [label, value] = columns
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<figure>
<figcaption>${summary}</figcaption>
<svg class="columns ${size}" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${bars.length} 100" preserveAspectRatio="none">
<title id="${id}-title">${title}</title><desc id="${id}-desc">${summary}</desc>
${bars.map((bar, index) => writeColumn(bar, index, most))}</svg>
<div class="scale" aria-hidden="true">${scaleOf(bars).map((text) => html`<span>${text}</span>`)}</div>
<details><summary>The numbers of this chart</summary>
${writeTable(
  [{ title: label }, { title: value, align: 'right' }],
  bars.map((bar) => [bar.label, bar.shown]),
)}
</details>
</figure>
</section>
`
}

/** Heights are percents of the greatest one; a column that is not nothing is to be seen. */
function writeColumn({ label, value, shown, tone }: Bar, index: number, most: number): Html {
  const height = value > 0 ? Math.max(1, Number(((value / most) * 100).toFixed(3))) : 0
  const place = html`x="${index + 0.08}" width="0.84"`
  return html`<g><title>${label}: ${shown}</title><rect class="hit" x="${index}" width="1" height="100"/><rect class="value ${tone}" ${place} y="${100 - height}" height="${height}"/></g>
`
}

function scaleOf(bars: readonly Bar[]): readonly string[] {
  const middle = bars[Math.floor((bars.length - 1) / 2)]
  const shown = bars.length > 2 ? [bars[0], middle, bars.at(-1)] : bars
  return shown.map((bar) => bar?.label ?? '')
}
