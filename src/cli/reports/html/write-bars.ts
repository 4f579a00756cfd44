import type { Bar, BarsPart } from '../report-page.ts'
import { showCount } from '../show-amount.ts'
import { type Html, html } from './html.ts'

/** A table with a bar in each row, so that the numbers are there without the chart. */
export function writeBars({ title, columns, bars, others }: BarsPart, id: string): Html {
  const most = Math.max(...bars.map(({ value }) => value), 0)
  const [label, ...numbers] = columns
  const head = numbers.map((name) => html`<th role="columnheader" scope="col" class="number">${name}</th>`)
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<table role="table" class="bars" style="--numbers: ${numbers.length}">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${label}</th>${head}<td role="cell" class="bar"></td></tr></thead>
<tbody role="rowgroup">
${bars.map((bar) => writeBar(bar, most))}</tbody>
</table>
${others ? html`<p>and ${showCount(others)} more</p>` : ''}</section>
`
}

/** On a narrow screen a row becomes lines, by which it would lose its role. */
function writeBar({ label, value, shown, tone, isPart, notes = [] }: Bar, most: number): Html {
  const percent = most > 0 ? Number(((value / most) * 100).toFixed(3)) : 0
  const numbers = [shown, ...notes].map((text) => html`<td role="cell" class="number">${text}</td>`)
  return html`<tr role="row"><th role="rowheader" scope="row" class="${isPart ? 'part' : 'text'}">${label}</th>${numbers}<td role="cell" class="bar"><svg role="img"><title>${label}: ${shown}</title><rect class="track" width="100%" height="100%" rx="2"/><rect class="value ${tone}" width="${percent}%" height="100%" rx="2"/></svg></td></tr>
`
}
