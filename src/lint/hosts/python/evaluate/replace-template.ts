import type { SyntaxNode } from '@lezer/common'
import type { TemplateRules } from './fill-template.ts'
import { keysOf } from './keys-of.ts'
import type { Reading } from './reading.ts'
import { templateField } from './template-field.ts'

/** `FILTER.replace('<id>', id)`: the text that is replaced is a field; `undefined` where it is not known. */
export function replaceTemplate(
  reading: Reading,
  replaced: SyntaxNode,
  given: SyntaxNode,
): TemplateRules | undefined {
  const [key, second] = keysOf(reading, replaced) ?? []
  if (key === undefined || key === '' || second !== undefined) return undefined
  return {
    pattern: new RegExp(key.replaceAll(/[^\w\s]/g, '\\$&'), 'g'),
    said: () => undefined,
    write: (text) => (text.includes(key) ? undefined : text),
    start: () => (_match, span) => templateField(reading, given, key, { span, changed: false }),
  }
}
