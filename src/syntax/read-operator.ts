import { type Operator, operatorFacts, operators } from '../language/operators.ts'
import { characterClass, classOf, endOfWord, skipSpace } from './characters.ts'

/** An operator that was found: where it ends, and its name where it is known. */
export interface FoundOperator {
  readonly end: number
  readonly operator: Operator | undefined
  /** What stands after it. */
  readonly takes: 'value' | 'range' | 'nothing'
}

/** Spelled in words, not in the table of operators, and still read whole; they take one value or none. */
const foreignPhrases: Readonly<Record<string, FoundOperator['takes']>> = {
  'NOT NULL': 'nothing',
  ISNULL: 'nothing',
  NOTNULL: 'nothing',
  EXISTS: 'nothing',
  'IS EMPTY': 'nothing',
  'IS NOT EMPTY': 'nothing',
  'REGEXP BINARY': 'value',
  'NOT REGEXP BINARY': 'value',
  'NOT CONTAINS': 'value',
  'DOES NOT CONTAIN': 'value',
  'IS EQUAL TO': 'value',
  'IS NOT EQUAL TO': 'value',
  'EQUAL TO': 'value',
  'EQUALS TO': 'value',
  'NOT EQUALS': 'value',
  'NOT EQUAL TO': 'value',
  'GREATER THAN': 'value',
  'LESS THAN': 'value',
  'IS GREATER THAN': 'value',
  'IS LESS THAN': 'value',
  'IS IN': 'value',
  'IS NOT IN': 'value',
  'IS LIKE': 'value',
}

interface Phrase {
  /** The words after the first, in upper case. */
  readonly rest: readonly string[]
  readonly takes: FoundOperator['takes']
  readonly operator: Operator | undefined
}

/** The operators in words by their first word, the longest first. */
const phrases = new Map<string, Phrase[]>()

/** The operators in signs. */
const signs = new Map<string, Operator>()

for (const operator of Object.keys(operators) as Operator[]) {
  if (/^[A-Z]/.test(operator)) addPhrase(operator, takesOf(operator), operator)
  else signs.set(operator, operator)
}
for (const [words, takes] of Object.entries(foreignPhrases)) addPhrase(words, takes)

const longest = Math.max(...Array.from(phrases.keys(), (word) => word.length))

function addPhrase(words: string, takes: FoundOperator['takes'], operator?: Operator): void {
  const [first = '', ...rest] = words.split(' ')
  const known = phrases.get(first) ?? []
  known.push({ rest, takes, operator })
  known.sort((one, other) => other.rest.length - one.rest.length)
  phrases.set(first, known)
  phrases.set(first.toLowerCase(), known)
}

function takesOf(operator: Operator): FoundOperator['takes'] {
  const { kind } = operatorFacts(operator).means
  return kind === 'range' ? 'range' : kind === 'presence' ? 'nothing' : 'value'
}

/** The operator in words whose first word is `word` and ends at `end`: `NOT LIKE`, `IS NOT NULL`. */
export function readPhrase(text: string, word: string, end: number): FoundOperator | undefined {
  const known = phrases.get(word) ?? (word.length <= longest ? phrases.get(word.toUpperCase()) : undefined)
  if (known === undefined) return undefined
  for (const { rest, takes, operator } of known) {
    const last = endOfWords(text, end, rest)
    if (last !== -1) return { end: last, takes, operator }
  }
  return undefined
}

/** Where the given words end that must stand next, white space between them; -1 where they do not. */
function endOfWords(text: string, from: number, words: readonly string[]): number {
  let at = from
  for (const word of words) {
    const start = skipSpace(text, at)
    at = endOfWord(text, start)
    if (text.slice(start, at).toUpperCase() !== word) return -1
  }
  return at
}

/** The operator in signs at `start`: the whole run of them, known or not. */
export function readSigns(text: string, start: number): FoundOperator {
  let end = start + 1
  while (classOf(text.charCodeAt(end)) === characterClass.operator && !beginsAnew(text, end)) end++
  if (text[end] === '*' && text[end - 1] === '~') end++
  return { end, takes: 'value', operator: signs.get(text.slice(start, end)) }
}

/** `:p` after another operator is a placeholder, and `<x>` is one too. */
function beginsAnew(text: string, at: number): boolean {
  const sign = text[at]
  return (sign === ':' || sign === '<') && classOf(text.charCodeAt(at + 1)) === characterClass.letter
}

/** Whether an operator stands at `start` or after white space, so that what stands before it is a field or a value. */
export function operatorFollows(text: string, from: number): boolean {
  const start = skipSpace(text, from)
  const kind = classOf(text.charCodeAt(start))
  if (kind === characterClass.operator) return text[start] !== '!' || /[=~<>]/.test(text[start + 1] ?? '')
  if (kind !== characterClass.letter) return false
  const end = endOfWord(text, start)
  return readPhrase(text, text.slice(start, end), end) !== undefined
}

/** Whether a field and its operator come next: a range has lost its upper end then, and a list its parenthesis. */
export function conditionFollows(text: string, from: number): boolean {
  const start = skipSpace(text, from)
  const end = endOfWord(text, start)
  if (end === start || classOf(text.charCodeAt(start)) === characterClass.digit) return false
  path.lastIndex = start
  return operatorFollows(text, start + (path.exec(text)?.[0].length ?? 0))
}

const path = /[\p{L}\p{N}_.]*/uy
