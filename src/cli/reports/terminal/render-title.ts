import { renderText } from '../../../diagnostics/render-characters.ts'
import type { Drawing } from './drawing.ts'
import { wrapWords } from './wrap-words.ts'

/** What a part is called, in as many lines as it takes. */
export function renderTitle(title: string, { width, colours }: Drawing): string {
  return colours.strong(wrapWords(renderText(title), width))
}
