import type { Bar, ColumnsPart } from '../report-page.ts'
import { drawColumns } from './draw-columns.ts'
import { type Drawing, paintOf } from './drawing.ts'
import { textWidth } from './fit-text.ts'
import { renderTitle } from './render-title.ts'

/** A chart of columns: a large one with its scale below it, a small one in a line. */
export function renderColumns(part: ColumnsPart, drawing: Drawing): string {
  const { glyphs, colours } = drawing
  const most = part.bars.reduce((one, other) => (other.value > one.value ? other : one), noBar)
  const title = part.size === 'small' ? `${part.title}  ` : ''
  const room = drawing.width - textWidth(title) - textWidth(most.shown) - 1
  const bars = mergeBars(part.bars, Math.max(1, room))
  const width = Math.max(1, Math.min(part.size === 'small' ? 1 : widest, Math.floor(room / bars.length)))
  const shares = bars.map(({ value }) => (most.value > 0 ? value / most.value : 0))
  const lines = drawColumns(shares, { height: part.size === 'small' ? 1 : 4, width }, glyphs)
  const paint = paintOf(bars[0]?.tone, colours)
  const [top = '', ...rest] = lines
  const first = `${colours.faint(title)}${paint(top)} ${colours.faint(most.shown)}\n`
  if (part.size === 'small') return first
  const scale = colours.faint(renderScale(bars, width))
  return `${renderTitle(part.title, drawing)}\n${first}${rest.map((line) => `${paint(line.trimEnd())}\n`).join('')}${scale}\n`
}

const noBar: Bar = { label: '', value: 0, shown: '' }

/** No column is wider than that. */
const widest = 6

/** The greatest of so many neighbours stands for them, where there are more columns than room. */
function mergeBars(bars: readonly Bar[], room: number): readonly Bar[] {
  const size = Math.ceil(bars.length / room)
  if (size <= 1) return bars
  return Array.from({ length: Math.ceil(bars.length / size) }, (_, index) => {
    const merged = bars.slice(index * size, (index + 1) * size)
    const [first = noBar] = merged
    return { ...first, value: Math.max(...merged.map(({ value }) => value)) }
  })
}

/** As many labels as fit, each below the beginning of its column. */
function renderScale(bars: readonly Bar[], width: number): string {
  let scale = ''
  bars.forEach(({ label: whole, tick = whole }, index) => {
    const label = index === 0 ? whole : tick
    const at = index * width
    const isFree = label !== '' && (scale === '' || at >= scale.length + 2)
    if (isFree && at + label.length <= Math.max(bars.length * width, label.length)) {
      scale = scale.padEnd(at) + label
    }
  })
  return scale
}
