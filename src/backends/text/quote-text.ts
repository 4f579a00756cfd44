import type { Dialect } from '../../dialects/dialect.ts'

/**
 * The ways to put the text in quotes so that it reads back as it is, the plainest first; none where nothing does. What
 * follows may still undo it: a backslash at the end.
 */
export function quoteText(
  text: string,
  quotes: Dialect['keyQuotes'],
  rules: Dialect['lexical'],
): readonly string[] {
  const marks = quotes.flatMap((quote) => quoteMarks[quote] ?? [])
  if (rules.doubledQuote === 'escape') return marks.map((mark) => `${mark}${doubled(text, mark)}${mark}`)
  const plain = marks.filter((mark) => !text.includes(mark))
  const paired = marks.filter((mark) => text.includes(mark) && staysInside(text, mark))
  return [...plain, ...paired].map((mark) => `${mark}${text}${mark}`)
}

/** Brackets are read and never written. */
const quoteMarks: Partial<Record<Dialect['keyQuotes'][number], string>> = {
  single: `'`,
  double: `"`,
  backtick: '`',
}

function doubled(text: string, mark: string): string {
  return text.replaceAll(mark, mark + mark)
}

/** Every quote of the kind is one of two in a row, or follows a backslash: those do not end the string. */
function staysInside(text: string, mark: string): boolean {
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at)) {
    const escaped = mark !== '`' && text[at - 1] === '\\'
    if (!escaped && text[at + 1] !== mark) return false
    at += escaped ? 1 : 2
  }
  return true
}
