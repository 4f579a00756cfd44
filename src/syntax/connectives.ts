import type { ConnectiveSyntax } from './tree.ts'

/** The connective that a word is; `undefined` for other words. */
export function connectiveWord(word: string): 'and' | 'or' | undefined {
  return words.get(word) ?? (word.length < 4 ? words.get(word.toUpperCase()) : undefined)
}

const words: ReadonlyMap<string, 'and' | 'or'> = new Map([
  ['AND', 'and'],
  ['and', 'and'],
  ['OR', 'or'],
  ['or', 'or'],
])

/** The connective that a word is one slip of the fingers away from: AMD, ADN, AN, ORR. */
export function misspeltConnective(word: string): 'and' | 'or' | undefined {
  const upper = word.toUpperCase()
  if (upper.length < 2 || upper === 'XOR') return undefined
  if (isSlip(upper, 'AND')) return 'and'
  return isSlip(upper, 'OR') ? 'or' : undefined
}

/** Whether one letter was added, left out or replaced, or two neighbours stand the wrong way round. */
function isSlip(written: string, meant: string): boolean {
  let first = 0
  while (first < meant.length && written[first] === meant[first]) first++
  const rest = (word: string, skipped: number) => word.slice(first + skipped)
  const [one, other] = [written[first] ?? '', written[first + 1] ?? '']
  return (
    rest(written, 1) === rest(meant, 0) ||
    rest(written, 0) === rest(meant, 1) ||
    rest(written, 1) === rest(meant, 1) ||
    (one === meant[first + 1] && other === meant[first] && rest(written, 2) === rest(meant, 2))
  )
}

/** The connective in signs at an offset: `&&`, `||`, `&`, `|`, a comma. */
export function connectiveSign(text: string, at: number): { logic: 'and' | 'or'; end: number } | undefined {
  const sign = text[at]
  if (sign === ',') return { logic: 'and', end: at + 1 }
  if (sign !== '&' && sign !== '|') return undefined
  return { logic: sign === '&' ? 'and' : 'or', end: text[at + 1] === sign ? at + 2 : at + 1 }
}

/** The node of a connective between two offsets. */
export function connectiveNode(
  text: string,
  start: number,
  end: number,
  logic: 'and' | 'or',
  form: ConnectiveSyntax['form'],
): ConnectiveSyntax {
  return { kind: 'connective', logic, form, text: text.slice(start, end), span: { start, end } }
}
