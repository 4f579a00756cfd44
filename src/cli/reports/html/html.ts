import { renderText } from '../../../diagnostics/render-characters.ts'

/** A text that is HTML already. */
export interface Html {
  readonly html: string
}

/** HTML whose holes are texts, which are escaped, or HTML, which stays as it is, or lists of these. */
export function html(strings: TemplateStringsArray, ...holes: readonly Hole[]): Html {
  const parts = strings.map((text, index) => text + (index < holes.length ? fill(holes[index]) : ''))
  return { html: parts.join('') }
}

type Hole = string | number | Html | readonly (string | Html)[] | undefined

function fill(hole: Hole): string {
  if (hole === undefined) return ''
  if (typeof hole === 'string' || typeof hole === 'number') return escapeHtml(String(hole))
  return 'html' in hole ? hole.html : hole.map(fill).join('')
}

/** As it may safely be shown, and free of what HTML would take for markup. */
function escapeHtml(text: string): string {
  return renderText(text).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`)
}
