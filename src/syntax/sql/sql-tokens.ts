import { pythonSpace } from '../../language/python-space.ts'
import { endOfQuoted } from '../end-of-quoted.ts'
import { endOfDelimited, type Unclosed } from './end-of-delimited.ts'
import type { SqlToken, SqlType } from './sql-token.ts'
import { sqlWordType } from './sql-words.ts'

/** The tokens of a text as sqlparse 0.6.1 takes it apart (`keywords.py`, `lexer.py`); they join back to the text. */
export function sqlTokens(written: string): readonly SqlToken[] {
  const text = written.replace(/[\u0130\u0131]/g, 'i')
  const tokens: SqlToken[] = []
  const unclosed: Unclosed = new Set()
  for (let at = 0; at < text.length; ) {
    const { type, end } = tokenAt(text, at, unclosed)
    const word = written.slice(at, end)
    tokens.push({ type: type === 'word' ? sqlWordType(word) : type, text: word })
    at = end
  }
  return tokens
}

interface Found {
  readonly type: SqlType | 'word'
  readonly end: number
}

function tokenAt(text: string, at: number, unclosed: Unclosed): Found {
  const delimited = endOfDelimited(text, at, unclosed)
  if (delimited !== -1) return { type: text[at] === '$' ? 'Literal' : 'Comment', end: delimited }
  const quoted = quotes[text[at] as string]
  const end = quoted === undefined ? -1 : endOfQuoted(text, at, { doubledQuote: 'kept' })
  if (quoted !== undefined && end !== -1) return { type: quoted, end }
  for (const [pattern, type] of rules) {
    pattern.lastIndex = at
    if (pattern.test(text)) return { type, end: pattern.lastIndex }
  }
  return { type: 'Error', end: at + String.fromCodePoint(text.codePointAt(at) as number).length }
}

const quotes: Readonly<Record<string, SqlType>> = {
  '`': 'Name',
  "'": 'String.Single',
  '"': 'String.Symbol',
}

/** Python's classes: a word's characters, the first letter of a name, white space. */
const classes: Readonly<Record<string, string>> = {
  w: String.raw`[\p{L}\p{N}_]`,
  a: String.raw`[A-Z\xc0-\xdc]`,
  d: String.raw`\p{Nd}`,
  s: pythonSpace,
}

/** A pattern with `<w>`, `<a>`, `<d>`, `<s>` for the classes, and `<b>` for the end of a word. */
function rule(pattern: string, type: Found['type']): readonly [RegExp, Found['type']] {
  const source = pattern
    .replaceAll('<b>', '(?!<w>)')
    .replace(/<([wads])>/g, (_, name: string) => classes[name] as string)
  return [new RegExp(source, 'iuy'), type]
}

/** The first that matches wins. */
const rules = [
  rule(String.raw`(?:--|# )[^\r\n]*(?:\r\n|\r|\n|$)`, 'Comment.Single'),
  rule(String.raw`\r\n|\r|\n`, 'Whitespace.Newline'),
  rule('<s>', 'Whitespace'),
  rule(':=', 'Error'),
  rule('::', 'Punctuation'),
  rule(String.raw`\*`, 'Wildcard'),
  rule('\u00b4(?:[^\u00b4]+|\u00b4\u00b4)*\u00b4', 'Name'),
  rule(String.raw`\?|%(?:\(<w>+\))?s|(?<!<w>)[$:?]<w>+`, 'Name.Placeholder'),
  rule(String.raw`\\<w>+`, 'Error'),
  rule('(?:CASE|IN|VALUES|USING|FROM|AS)<b>', 'Keyword'),
  rule('(?:@|##|#)<a><w>+', 'Name'),
  rule(String.raw`<a><w>*(?=<s>*\.(?!<d>))|(?<=\.)<a><w>*|<a><w>*(?=\()`, 'Name'),
  rule(String.raw`-?0x[\p{Nd}A-F]+`, 'Number.Hexadecimal'),
  rule(String.raw`-?<d>+(?:\.<d>+)?E-?<d>+`, 'Number.Float'),
  rule(String.raw`(?!_|<a>)-?(?:<d>+\.<d>*|\.<d>+)(?!_|<a>)`, 'Number.Float'),
  rule('(?!_|<a>)-?<d>+(?!_|<a>)', 'Number.Integer'),
  rule(String.raw`(?<![\p{L}\p{N}_\])])\[[^\][]+\]`, 'Name'),
  rule('(?:(?:LEFT<s>+|RIGHT<s>+|FULL<s>+)?(?:INNER<s>+|OUTER<s>+|STRAIGHT<s>+)?)JOIN<b>', 'Keyword'),
  rule('(?:CROSS<s>+|NATURAL<s>+)JOIN<b>', 'Keyword'),
  rule('END(?:<s>+IF|<s>+LOOP|<s>+WHILE|<s>+FOR|<s>+CASE)?<b>', 'Keyword'),
  rule('IF<s>+(?:NOT<s>+)?EXISTS<b>|NOT<s>+NULL<b>', 'Keyword'),
  rule('(?:ASC|DESC)(?:<s>+NULLS<s>+(?:FIRST|LAST))?<b>|NULLS<s>+(?:FIRST|LAST)<b>', 'Keyword.Order'),
  rule('UNION<s>+ALL<b>', 'Keyword'),
  rule('CREATE(?:<s>+OR<s>+REPLACE)?<b>', 'Keyword.DDL'),
  rule('DOUBLE<s>+PRECISION<b>', 'Name.Builtin'),
  rule('(?:GROUP|ORDER)<s>+BY<b>|PRIMARY<s>+KEY<b>|HANDLER<s>+FOR<b>|GO<s><d>+<b>', 'Keyword'),
  rule("AT<s>+TIME<s>+ZONE<s>+'[^']+'", 'Keyword.TZCast'),
  rule('(?:NOT<s>+)?(?:(?:I|R)?LIKE<b>|REGEXP(?:<s>+BINARY)?<b>)', 'Operator.Comparison'),
  rule(String.raw`<w>[$#\p{L}\p{N}_]*`, 'word'),
  rule(String.raw`[;:()[\],.]`, 'Punctuation'),
  rule(String.raw`->>?|#>>?|@>|<@|\?\|?|\?&|-|#-`, 'Operator'),
  rule('[<>=~!]+', 'Operator.Comparison'),
  rule(String.raw`[+/@#%^&|\-]+`, 'Operator'),
]
