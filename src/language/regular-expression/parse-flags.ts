import type { Flags } from './flags.ts'
import type { ParseState } from './parse-state.ts'
import { invalid } from './pattern-fault.ts'

/** The flags that a group changes. */
export interface FlagChange {
  readonly flags: Partial<Flags>
  /** `(?i)` speaks of the whole pattern, `(?i:…)` of the group. */
  readonly whole: boolean
}

// flags = letter { letter } ( ")" | ":" | "-" letter { letter } ":" ) | "-" letter { letter } ":" ;
/** Reads flags whose first letter, or minus, has been taken. */
export function parseFlags(state: ParseState, first: string): FlagChange {
  const on = new Set<string>()
  const end = first === '-' ? '-' : parseLetters(state, first, on, /^[):-]$/)
  if (end !== '-') return { flags: change(on, new Set()), whole: end === ')' }
  const off = new Set<string>()
  parseLetters(state, state.reader.take('a flag'), off, /^:$/)
  if (['a', 'u'].some((letter) => off.has(letter))) invalid('the flags a and u cannot be turned off')
  if ([...on].some((letter) => off.has(letter))) invalid('a flag is turned on and off')
  return { flags: change(on, off), whole: false }
}

/** Whether a letter begins flags. */
export function beginsFlags(letter: string): boolean {
  return /^[imsxau-]$/.test(letter)
}

/** Takes letters up to one of `end`, which is returned. */
function parseLetters(state: ParseState, first: string, letters: Set<string>, end: RegExp): string {
  for (let letter = first; ; letter = state.reader.take('the end of the flags')) {
    if (letters.size > 0 && end.test(letter)) return letter
    if (!/^[imsxau]$/.test(letter)) invalid(`there is no flag ${letter}`)
    letters.add(letter)
    if (letters.has('a') && letters.has('u')) invalid('the flags a and u exclude each other')
  }
}

function change(on: ReadonlySet<string>, off: ReadonlySet<string>): Partial<Flags> {
  const flags: { -readonly [Flag in keyof Flags]?: boolean } = {}
  for (const [letter, flag] of Object.entries(letters)) {
    if (on.has(letter)) flags[flag] = true
    if (off.has(letter)) flags[flag] = false
  }
  if (on.has('u')) flags.ascii = false
  return flags
}

const letters: Readonly<Record<string, keyof Flags>> = {
  i: 'fold',
  m: 'multiline',
  s: 'dotAll',
  x: 'verbose',
  a: 'ascii',
}
