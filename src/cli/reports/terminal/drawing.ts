import type { Colours, Paint } from '../../../diagnostics/colours.ts'
import type { Tone } from '../report-page.ts'
import type { Glyphs } from './glyphs.ts'

/** What a report is drawn with. */
export interface Drawing {
  /** Columns of the terminal. */
  readonly width: number
  readonly glyphs: Glyphs
  readonly colours: Colours
}

/** How something of that tone is painted. */
export function paintOf(tone: Tone | undefined, colours: Colours): Paint {
  return tone === undefined ? colours.hint : { bad: colours.error, odd: colours.warning }[tone]
}
