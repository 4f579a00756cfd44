/** How a pattern compares: `fold` treats the two cases of an ASCII letter as one. */
export interface PatternOptions {
  readonly fold?: boolean
}

/**
 * Compiles a LIKE pattern: `%` is any run of characters, `_` one code point, and a backslash takes the next character
 * literally (the last one of a pattern stands for itself). The whole text has to match.
 * Costs at most the length of the text times that of the pattern.
 */
export function compilePattern(
  pattern: string,
  { fold = false }: PatternOptions = {},
): (text: string) => boolean {
  const runs = readRuns(fold ? foldAscii(pattern) : pattern)
  const matches = matchLiterals(runs) ?? matchRuns(runs)
  return fold ? (text) => matches(foldAscii(text)) : matches
}

/** The pattern that a text, and no other, matches. */
export function escapePattern(text: string): string {
  return text.replace(/[%_\\]/g, '\\$&')
}

/** The one text that a pattern matches; `undefined` where it has a wildcard. */
export function literalOfPattern(pattern: string): string | undefined {
  const [run, ...more] = readRuns(pattern)
  return run === undefined || more.length > 0 || run.points.includes(anyCharacter)
    ? undefined
    : textOf(run.points)
}

/** A stretch between two `%`. */
interface Run {
  /** Code points, or `anyCharacter`. */
  readonly points: readonly number[]
  /** The same as text, where it has no wildcard (nor half a pair, which could be found inside a whole one). */
  readonly text: string | undefined
}

const anyCharacter = -1

function readRuns(pattern: string): readonly Run[] {
  const runs: number[][] = [[]]
  let escaped = false
  for (const character of pattern) {
    const run = runs.at(-1) ?? []
    const repeated = runs.length > 1 && run.length === 0
    if (escaped) run.push(codePointOf(character))
    else if (character === '%') runs.push(...(repeated ? [] : [[]]))
    else if (character !== '\\') run.push(character === '_' ? anyCharacter : codePointOf(character))
    escaped = !escaped && character === '\\'
  }
  if (escaped) runs.at(-1)?.push(codePointOf('\\'))
  return runs.map((points) => ({ points, text: literal(points) }))
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0
}

function literal(points: readonly number[]): string | undefined {
  const text = points.includes(anyCharacter) ? undefined : textOf(points)
  return text?.isWellFormed() ? text : undefined
}

function textOf(points: readonly number[]): string {
  return points.map((point) => String.fromCodePoint(point)).join('')
}

/** The quick ways, for patterns that are literal texts around at most two `%`. */
function matchLiterals(runs: readonly Run[]): ((text: string) => boolean) | undefined {
  if (runs.length > 3 || runs.some(({ text }) => text === undefined)) return undefined
  const [first = '', second, third] = runs.map(({ text }) => text)
  if (second === undefined) return (text) => text === first
  if (third === undefined) return matchEnds(first, second)
  return first === '' && third === '' ? (text) => text.includes(second) : undefined
}

function matchEnds(prefix: string, suffix: string): (text: string) => boolean {
  if (prefix === '') return suffix === '' ? () => true : (text) => text.endsWith(suffix)
  if (suffix === '') return (text) => text.startsWith(prefix)
  const length = prefix.length + suffix.length
  return (text) => text.length >= length && text.startsWith(prefix) && text.endsWith(suffix)
}

/** The first run holds at the start, the last at the end, and each between at the first place that is left. */
function matchRuns([first, ...rest]: readonly Run[]): (text: string) => boolean {
  const last = rest.pop()
  return (text) => {
    let at = first === undefined ? 0 : matchRun(first, text, 0)
    if (last === undefined) return at === text.length
    for (const run of rest) at = at < 0 ? at : findRun(run, text, at)
    const start = stepBack(text, last.points.length)
    return at >= 0 && start >= at && matchRun(last, text, start) === text.length
  }
}

/** Where the first match of the run at or after `from` ends, or -1. */
function findRun(run: Run, text: string, from: number): number {
  if (run.text !== undefined) {
    const found = text.indexOf(run.text, from)
    return found < 0 ? found : found + run.text.length
  }
  for (let start = from; start < text.length; start = next(text, start)) {
    const end = matchRun(run, text, start)
    if (end >= 0) return end
  }
  return -1
}

/** Where the match of the run at `start` ends, or -1. */
function matchRun({ points }: Run, text: string, start: number): number {
  let at = start
  for (const wanted of points) {
    const found = text.codePointAt(at)
    if (found === undefined || (wanted !== anyCharacter && wanted !== found)) return -1
    at = next(text, at)
  }
  return at
}

function next(text: string, index: number): number {
  return index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1)
}

/** The index of the last `count` code points; negative where there are fewer. */
function stepBack(text: string, count: number): number {
  let index = text.length
  for (let left = count; left > 0; left -= 1) index -= (text.codePointAt(index - 2) ?? 0) > 0xffff ? 2 : 1
  return index
}

/** The text with its ASCII letters in lower case. */
export function foldAscii(text: string): string {
  return upperCase.test(text) ? text.replace(upperCases, (letters) => letters.toLowerCase()) : text
}

const upperCase = /[A-Z]/
const upperCases = /[A-Z]+/g
