import type { Glyphs } from './glyphs.ts'

/** A bar of `share`, 0 to 1, of the width; what is not nothing is at least the least part of a character. */
export function drawBar(share: number, width: number, { across }: Glyphs): string {
  const parts = countParts(share, width * across.length)
  const whole = Math.floor(parts / across.length)
  const rest = across[(parts % across.length) - 1] ?? ''
  return (across.at(-1) ?? '').repeat(whole) + rest
}

/** How many of so many parts a share is. */
export function countParts(share: number, parts: number): number {
  return share > 0 && parts > 0 ? Math.max(1, Math.round(Math.min(1, share) * parts)) : 0
}
