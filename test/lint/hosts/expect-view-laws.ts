import { expect } from 'vitest'
import { outerSpan, type TextView } from '../../../src/lint/text-view.ts'

/**
 * A view has the text; every unit stands where it says, so that what stands there, decoded alone, is that unit; and the
 * text as the view would write it decodes to the text.
 */
export function expectViewLaws(
  file: string,
  view: TextView,
  text: string,
  decode: (written: string) => string,
): void {
  expect(view.text).toBe(text)
  const units = Array.from({ length: text.length }, (_, at) => at)
  const decoded = units.map((at) => {
    const { start, end } = outerSpan(view, { start: at, end: at + 1 })
    return decode(file.slice(start, end))
  })
  expect(decoded).toEqual(units.map((at) => text[at]))
  const written = view.write(text)
  if (written !== undefined) expect(decode(written)).toBe(text)
}
