/**
 * The source of a cell with all that is IPython's instead of Python's made into comments of the same length: magics,
 * shell commands, requests for help, and whole cells in another language.
 */
export function blankMagics(source: string): string {
  if (!suspicious.test(source)) return source
  if (isForeign(source)) return source.replace(lineStarts, '#')
  let blanked = ''
  for (let at = 0; at < source.length; at = blanked.length) {
    blanked += magicAt(source, at) ?? source.slice(at, endOfStatement(source, at))
  }
  return blanked
}

const suspicious = /[%!?]/

/** The first character of each line. */
const lineStarts = /^[^\r\n]/gm

/** A cell that begins with a magic for cells, or as Databricks writes one, whose rest is not Python. */
function isForeign(source: string): boolean {
  const [, cell, line] = cellMagic.exec(source) ?? []
  return cell === undefined ? foreignCells.has(line ?? '') : !pythonCells.has(cell)
}

const cellMagic = /^\s*(?:%%(\S*)|%(\w+)[ \t]*(?:[\r\n]|$))/

const foreignCells: ReadonlySet<string> = new Set(['sql', 'md', 'sh', 'scala', 'r', 'fs', 'html'])

/** Magics for cells whose rest is Python all the same. */
const pythonCells: ReadonlySet<string> = new Set([
  'time',
  'timeit',
  'capture',
  'prun',
  'python',
  'python3',
  'px',
  'snippet',
])

/** What stands for the magic that begins here; `undefined` where none does. */
function magicAt(source: string, start: number): string | undefined {
  const line = source.slice(start, endOfCommand(source, start))
  const timed = timing.exec(line)?.[0]
  if (timed !== undefined) return timed.replace(magicName, emptyStatement)
  const [, lead] = magic.exec(line) ?? help.exec(line) ?? []
  return lead === undefined ? undefined : lead + asComment(line.slice(lead.length), lead !== '')
}

/** A statement to be timed stands behind the magic and its options. */
const timing = /^[ \t]*%(?:time|timeit|prun)(?:[ \t]+-\w+(?:[ \t]+\d+)?)*(?=[ \t]+\S)/

const magicName = /%.*/

/** `%name …` or `!command`, maybe on the right of an assignment, which is the group. */
const magic = /^([ \t]*(?:[\w.,*[\] \t]+=[ \t]*)?)[%!]/

/** `name?` or `?name`. */
const help = /^([ \t]*)(?:\?{1,2}[\w.*%]+|%{0,2}[\w.*]+\?{1,2})[ \t]*[\r\n]*$/

function emptyStatement(written: string): string {
  return '0;'.padEnd(written.length)
}

/** Where a block or an assignment needs something, a number goes before the comment. */
function asComment(written: string, needsValue: boolean): string {
  const comment = written.replace(lineStarts, '#')
  return needsValue ? `0${comment.slice(1).replace(firstCharacter, '#')}` : comment
}

const firstCharacter = /^[^\r\n]/

/** A command goes on after a backslash at the end of its line. */
function endOfCommand(source: string, start: number): number {
  commandRest.lastIndex = start
  return start + (commandRest.exec(source)?.[0].length ?? 0)
}

const commandRest = /[^\r\n]*(?:(?<=\\)(?:\r\n?|\n)[^\r\n]*)*(?:\r\n?|\n)?/y

/** Where the next line begins that is not inside brackets, a text, or behind a backslash. */
function endOfStatement(source: string, start: number): number {
  let depth = 0
  for (let at = start; at < source.length; ) {
    marks.lastIndex = at
    const mark = marks.exec(source)
    if (mark === null) break
    at = mark.index + mark[0].length
    depth += depths[mark[0]] ?? 0
    if (mark[0] === '\n' && depth <= 0) return at
    if (quote.test(mark[0])) at = endOfText(source, at, mark[0])
  }
  return source.length
}

const marks = /"""|'''|["'()[\]{}\n]|\\(?:\r\n|[\s\S])|#[^\n]*/g

const quote = /^["']/

const depths: Readonly<Record<string, number>> = { '(': 1, '[': 1, '{': 1, ')': -1, ']': -1, '}': -1 }

/** A text in single quotes ends with its line at the latest. */
function endOfText(source: string, start: number, mark: string): number {
  for (let at = start; at < source.length; at++) {
    if (source[at] === '\\') at++
    else if (source.startsWith(mark, at)) return at + mark.length
    else if (source[at] === '\n' && mark.length === 1) return at
  }
  return source.length
}
