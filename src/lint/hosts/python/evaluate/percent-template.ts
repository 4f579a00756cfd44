import type { SyntaxNode } from '@lezer/common'
import type { HoleType } from '../../../embedded.ts'
import { childrenOf, expressionsIn } from '../syntax/children.ts'
import type { TemplateRules } from './fill-template.ts'
import type { Reading } from './reading.ts'
import { templateField } from './template-field.ts'

/** `'status = %s AND name = %(name)s' % given` */
export function percentTemplate(reading: Reading, given: SyntaxNode): TemplateRules {
  const positional = given.name === 'TupleExpression' ? expressionsIn(given) : [given]
  const named = given.name === 'DictionaryExpression' ? entriesIn(reading, given) : undefined
  return {
    pattern: /%%|%(?:\((\w+)\))?([#0\- +]*(?:\*|\d+)?(?:\.\d+)?)[hlL]?([diouxXeEfFgGcrsa])/g,
    said: ([written]) => (written === '%%' ? '%' : undefined),
    write: (text) => text.replaceAll('%', '%%'),
    start: () => {
      let next = 0
      return ([written, name, flags, conversion = 's'], span) => {
        const value = name === undefined ? positional[next++] : named?.get(name)
        const type = types[conversion]
        const changed = conversion !== 's' && conversion !== 'd' ? true : flags !== ''
        return templateField(reading, value, name ?? written, { span, changed, ...(type && { type }) })
      }
    },
  }
}

const types: Readonly<Record<string, HoleType>> = {
  ...Object.fromEntries([...'diouxXeEfFgG'].map((conversion) => [conversion, 'number' as const])),
  r: 'quoted',
  a: 'quoted',
}

function entriesIn({ survey: { text } }: Reading, node: SyntaxNode): ReadonlyMap<string, SyntaxNode> {
  const entries = new Map<string, SyntaxNode>()
  for (const colon of childrenOf(node).filter(({ name }) => name === ':')) {
    const [key, value] = [colon.prevSibling, colon.nextSibling]
    if (key?.name === 'String' && value) entries.set(text.slice(key.from + 1, key.to - 1), value)
  }
  return entries
}
