import { countParts } from './draw-bar.ts'
import type { Glyphs } from './glyphs.ts'

/** Shares, 0 to 1, as columns of `width` characters each, in so many lines from the top down. */
export function drawColumns(
  shares: readonly number[],
  { height, width }: { readonly height: number; readonly width: number },
  { up }: Glyphs,
): readonly string[] {
  const parts = shares.map((share) => countParts(share, height * up.length))
  return Array.from({ length: height }, (_, line) => {
    const below = (height - 1 - line) * up.length
    return parts.map((one) => (up[Math.min(one - below, up.length) - 1] ?? ' ').repeat(width)).join('')
  })
}
