import fc from 'fast-check'
import type { Dialect } from '../../src/dialects/dialect.ts'
import type { Quote } from '../../src/syntax/tree.ts'

/** Texts in quotes that the dialect takes for a value; what it has no way to write is left out of them. */
export function someQuoted(text: fc.Arbitrary<string>, dialect: Dialect): fc.Arbitrary<string> {
  return fc
    .tuple(text, fc.constantFrom(...dialect.valueQuotes.map((quote) => marks[quote] ?? '')))
    .map(([text, mark]) => mark + inside(text, mark, dialect) + mark)
}

/**
 * Lists of such texts. In MLflow's, which are Python's, a backslash escapes; but no text can end with one, as to the
 * tokenizer before Python it keeps the quote from closing.
 */
export function someListText(text: fc.Arbitrary<string>, dialect: Dialect): fc.Arbitrary<string> {
  const python = dialect.lists === 'python'
  const item = python ? text.map(pythonText) : someQuoted(text, dialect)
  const comma = fc.constantFrom(', ', ',', ' ,\n')
  return fc
    .tuple(
      fc.array(item, { minLength: 1, maxLength: 3 }),
      comma,
      fc.constantFrom('', ...(python ? [','] : [])),
    )
    .map(([items, comma, last]) => `(${items.join(comma)}${last})`)
}

/** The marks of each quote that a value or a key can stand in. */
export const marks: Readonly<Partial<Record<Quote, string>>> = { single: "'", double: '"', backtick: '`' }

function inside(text: string, mark: string, { lexical }: Dialect): string {
  if (lexical.doubledQuote === 'escape') return text.replaceAll(mark, mark + mark)
  return text.replaceAll(mark, '').replace(/\\+$/, '')
}

function pythonText(text: string): string {
  return `'${text.replace(/\\+$/, '').replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`
}
