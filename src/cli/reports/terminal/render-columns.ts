import type { Bar, ColumnsPart } from '../report-page.ts'
import { drawColumns } from './draw-columns.ts'
import { type Drawing, paintOf } from './drawing.ts'
import { textWidth } from './fit-text.ts'
import { renderTitle } from './render-title.ts'

/** A chart of columns: a large one with its scale below it, a small one in a line. */
export function renderColumns(part: ColumnsPart, drawing: Drawing): string {
  return part.size === 'small' ? renderSmall(part, drawing) : renderLarge(part, drawing)
}

/** Where the title leaves little room it has a line of its own. */
function renderSmall({ title, bars }: ColumnsPart, drawing: Drawing): string {
  const most = highest(bars)
  const whole = drawing.width - textWidth(most.shown) - 1
  const beside = whole - textWidth(title) - 2
  const isBeside = beside >= Math.min(bars.length, leastRoom)
  const { lines } = drawBars(bars, { height: 1, widest: 1, room: isBeside ? beside : whole }, drawing)
  return `${drawing.colours.faint(`${title}${isBeside ? '  ' : '\n'}`)}${lines.join('')}`
}

const leastRoom = 12

function renderLarge({ title, bars }: ColumnsPart, drawing: Drawing): string {
  const room = drawing.width - textWidth(highest(bars).shown) - 1
  const { lines, scale } = drawBars(bars, { height: 4, widest: 6, room }, drawing)
  return `${renderTitle(title, drawing)}\n${lines.join('')}${drawing.colours.faint(scale)}\n`
}

/** How many lines the columns have, how wide each may be, and all of them together. */
interface Space {
  readonly height: number
  readonly widest: number
  readonly room: number
}

/** The lines of the columns, the first one with what the highest of them says, and the scale that belongs below. */
function drawBars(
  all: readonly Bar[],
  { height, widest, room }: Space,
  { glyphs, colours }: Drawing,
): { readonly lines: readonly string[]; readonly scale: string } {
  const most = highest(all)
  const bars = mergeBars(all, Math.max(1, room))
  const width = Math.max(1, Math.min(widest, Math.floor(room / bars.length)))
  const shares = bars.map(({ value }) => (most.value > 0 ? value / most.value : 0))
  const paint = paintOf(bars[0]?.tone, colours)
  const lines = drawColumns(shares, { height, width }, glyphs).map((line, index) =>
    index === 0 ? `${paint(line)} ${colours.faint(most.shown)}\n` : `${paint(line.trimEnd())}\n`,
  )
  return { lines, scale: renderScale(bars, width) }
}

function highest(bars: readonly Bar[]): Bar {
  return bars.reduce((one, other) => (other.value > one.value ? other : one), noBar)
}

const noBar: Bar = { label: '', value: 0, shown: '' }

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
