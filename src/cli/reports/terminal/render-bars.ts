import type { BarsPart } from '../report-page.ts'
import { showCount } from '../show-amount.ts'
import { drawBar } from './draw-bar.ts'
import { type Drawing, paintOf } from './drawing.ts'
import { fitText, textWidth } from './fit-text.ts'
import { renderTitle } from './render-title.ts'

/** A line for each bar: what it is, its numbers, and as much of a bar as there is room for. */
export function renderBars(part: BarsPart, drawing: Drawing): string {
  const { colours, glyphs } = drawing
  const rows = [
    part.columns,
    ...part.bars.map(({ label, isPart, shown, notes = [] }) => [
      isPart ? `  ${label}` : label,
      shown,
      ...notes,
    ]),
  ]
  const { widths, barWidth } = fitColumns(rows, drawing.width)
  const most = Math.max(...part.bars.map(({ value }) => value), 0)
  const [head = '', ...lines] = rows.map((row) =>
    widths
      .map((width, index) => fitText(row[index] ?? '', width, index === 0 ? 'left' : 'right'))
      .join(between),
  )
  const drawn = part.bars.map(({ value, tone }, index) => {
    const bar = drawBar(most > 0 ? value / most : 0, barWidth, glyphs)
    return `${lines[index]}${bar === '' ? '' : between + paintOf(tone, colours)(bar)}`.trimEnd()
  })
  const others = part.others ? [colours.faint(`and ${showCount(part.others)} more`)] : []
  return `${[renderTitle(part.title, drawing), colours.faint(head.trimEnd()), ...drawn, ...others].join('\n')}\n`
}

const between = '  '
const longestBar = 40
const shortestBar = 8

/** Labels are cut before bars are given up, and bars before further columns are, from the last. */
function fitColumns(
  rows: readonly (readonly string[])[],
  width: number,
): { readonly widths: readonly number[]; readonly barWidth: number } {
  const [label = 0, ...numbers] = (rows[0] ?? []).map((_, index) =>
    Math.max(...rows.map((row) => textWidth(row[index] ?? ''))),
  )
  const shown = numbers.filter(
    (_, index) => index === 0 || takenBy(numbers.slice(0, index + 1)) + shortestLabel <= width,
  )
  const taken = takenBy(shown)
  const besideBar = width - taken - between.length - shortestBar
  const room = besideBar < shortestLabel ? width - taken : besideBar
  const labelWidth = Math.min(label, room, Math.max(usualLabel, Math.floor(width * 0.4)))
  const left = width - labelWidth - taken - between.length
  return {
    widths: [labelWidth, ...shown],
    barWidth: left < shortestBar ? 0 : Math.min(longestBar, left),
  }
}

function takenBy(widths: readonly number[]): number {
  return widths.reduce((total, one) => total + between.length + one, 0)
}

const shortestLabel = 8
const usualLabel = 24
