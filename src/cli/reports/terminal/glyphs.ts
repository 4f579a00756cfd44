/** The characters that charts are made of. */
export interface Glyphs {
  /** From the least part of a character to a whole one, growing to the right. */
  readonly across: readonly string[]
  /** The same, growing upwards. */
  readonly up: readonly string[]
  /** Stands for what is cut off. */
  readonly line: string
  readonly between: string
}

/**
 * Eighths of blocks; plain ASCII where the locale is not UTF-8, or the terminal is one that lacks them. Without any locale
 * a terminal is taken for a modern one.
 */
export function chooseGlyphs(env: Readonly<Record<string, string | undefined>>): Glyphs {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || 'UTF-8'
  const isPlain = !/utf-?8/i.test(locale) || /^(?:dumb|linux|vt\d+)$/.test(env.TERM ?? '')
  return isPlain ? ascii : blocks
}

const blocks: Glyphs = { across: [...'▏▎▍▌▋▊▉█'], up: [...'▁▂▃▄▅▆▇█'], line: '─', between: '–' }
const ascii: Glyphs = { across: ['#'], up: [...'_.-=+#'], line: '-', between: '-' }
