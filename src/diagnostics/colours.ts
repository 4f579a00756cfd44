import picocolors from 'picocolors'
import type { Severity } from './diagnostic.ts'

/** Paints a text. */
export type Paint = (text: string) => string

/** How the parts of a rendered diagnostic are painted. */
export interface Colours extends Readonly<Record<Severity, Paint>> {
  readonly strong: Paint
  readonly faint: Paint
  readonly added: Paint
}

/** Escape sequences of a terminal, or where colour is not wanted, nothing. */
export function colours(wanted: boolean): Colours {
  const { red, yellow, blue, cyan, green, bold, dim } = picocolors.createColors(wanted)
  return {
    error: (text) => bold(red(text)),
    warning: (text) => bold(yellow(text)),
    info: (text) => bold(blue(text)),
    hint: (text) => bold(cyan(text)),
    strong: bold,
    faint: dim,
    added: green,
  }
}
