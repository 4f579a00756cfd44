import type { SyntaxNode } from '@lezer/common'
import { argumentsOf } from '../syntax/arguments-of.ts'
import { typeOfSpec } from './evaluate-string.ts'
import type { TemplateRules } from './fill-template.ts'
import type { Reading } from './reading.ts'
import { templateField } from './template-field.ts'

/** `'status = {} AND name = {name}'.format(status, name=name)` */
export function formatTemplate(reading: Reading, call: SyntaxNode): TemplateRules {
  const { positional, named } = argumentsOf(call, reading.survey.text)
  return {
    pattern: /\{\{|\}\}|\{([^{}!:]*)(![rsa])?(?::((?:[^{}]|\{[^{}]*\})*))?\}/g,
    said: ([written]) => (written === '{{' || written === '}}' ? written.slice(1) : undefined),
    write: (text) => text.replaceAll(/[{}]/g, '$&$&'),
    start: () => {
      let next = 0
      return ([written, name = '', conversion = '!s', spec = ''], span) => {
        const key = name === '' ? String(next++) : name
        const value = /^\d+$/.test(key) ? positional[Number(key)] : named.get(key)
        const type = conversion === '!s' ? typeOfSpec(spec) : 'quoted'
        const changed = conversion !== '!s' || spec !== ''
        return templateField(reading, value, name === '' ? written : name, {
          span,
          changed,
          ...(type && { type }),
        })
      }
    },
  }
}
