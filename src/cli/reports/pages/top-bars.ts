import type { Bar } from '../report-page.ts'

/** As many bars as anybody looks at, and how many there are besides. */
export function topBars(bars: readonly Bar[]): { readonly bars: readonly Bar[]; readonly others?: number } {
  const others = bars.length - most
  return others > 0 ? { bars: bars.slice(0, most), others } : { bars }
}

const most = 12
