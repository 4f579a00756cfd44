import { singleCharacter } from './character-set.ts'
import { type FlagScope, foldOf } from './flags.ts'
import { parseEscape } from './parse-escape.ts'
import { beginsFlags, parseFlags } from './parse-flags.ts'
import { parseSet } from './parse-set.ts'
import { ParseState } from './parse-state.ts'
import { invalid, type PatternFault, PatternFaultError } from './pattern-fault.ts'
import type { ChoiceSyntax, PatternSyntax } from './syntax.ts'

/** Reads a regular expression as Python 3.11's `re` does, or says why it cannot be run in linear time. */
export function parsePattern(pattern: string): PatternSyntax | PatternFault {
  try {
    const state = new ParseState(pattern)
    const syntax = parseChoice(state, { flags: noFlags })
    if (state.reader.next !== undefined) invalid('a ) closes nothing')
    state.finish()
    return state.unsupported === undefined ? syntax : { fault: 'unsupported', reason: state.unsupported }
  } catch (error) {
    if (error instanceof PatternFaultError) return error.fault
    throw error
  }
}

const noFlags = { fold: false, ascii: false, multiline: false, dotAll: false, verbose: false }

/** Groups inside each other. */
const deepest = 100

// choice = sequence { "|" sequence } ;
function parseChoice(state: ParseState, scope: FlagScope): ChoiceSyntax {
  if (state.depth > deepest) {
    throw new PatternFaultError({
      fault: 'unsupported',
      reason: `groups are nested more than ${deepest} deep`,
    })
  }
  const branches = [parseSequence(state, scope, true)]
  while (state.reader.accept('|')) branches.push(parseSequence(state, scope, false))
  return { kind: 'choice', branches }
}

// sequence = { item [ quantifier ] } ;
function parseSequence(state: ParseState, scope: FlagScope, first: boolean): PatternSyntax {
  const { reader } = state
  const parts: PatternSyntax[] = []
  while (reader.next !== undefined && reader.next !== '|' && reader.next !== ')') {
    const token = reader.take('a character')
    if (skips(state, token, scope)) continue
    const range = parseQuantifier(state, token)
    const part = range === undefined ? parseItem(state, token, scope, first && parts.length === 0) : undefined
    if (range !== undefined) parts.push(repeat(state, parts.pop(), range))
    else if (part !== undefined) parts.push(part)
  }
  return { kind: 'sequence', parts }
}

/** In a verbose pattern white space and comments say nothing. */
function skips({ reader }: ParseState, token: string, { flags }: FlagScope): boolean {
  if (!flags.verbose || !/^[ \t\n\r\v\f#]$/.test(token)) return false
  while (token === '#' && reader.next !== undefined && reader.take('a character') !== '\n');
  return true
}

interface Times {
  readonly least: number
  readonly most: number
}

// quantifier = ( "*" | "+" | "?" | "{" [ digits ] [ "," [ digits ] ] "}" ) [ "?" | "+" ] ;
function parseQuantifier({ reader }: ParseState, token: string): Times | undefined {
  if (token !== '{') return quantifiers[token]
  if (reader.next === '}') return undefined
  return reader.attempt(() => {
    const least = reader.takeWhile(digit, Number.POSITIVE_INFINITY)
    const most = reader.accept(',') ? reader.takeWhile(digit, Number.POSITIVE_INFINITY) : least
    if (!reader.accept('}')) return undefined
    return { least: Number(least), most: most === '' ? Number.POSITIVE_INFINITY : Number(most) }
  })
}

const digit = /^[0-9]$/

const quantifiers: Readonly<Record<string, Times>> = {
  '*': { least: 0, most: Number.POSITIVE_INFINITY },
  '+': { least: 1, most: Number.POSITIVE_INFINITY },
  '?': { least: 0, most: 1 },
}

function repeat(state: ParseState, body: PatternSyntax | undefined, { least, most }: Times): PatternSyntax {
  if (body === undefined || body.kind === 'place') return invalid('there is nothing to repeat')
  if (body.kind === 'repeat') return invalid('a repetition is repeated')
  if (least > most) invalid('a repetition ends before it begins')
  if (!state.reader.accept('?') && state.reader.accept('+')) state.refuse('a repetition is possessive')
  return { kind: 'repeat', body, least, most }
}

/** `undefined` for what leaves no trace: comments, and flags for the whole pattern. */
function parseItem(
  state: ParseState,
  token: string,
  scope: FlagScope,
  atStart: boolean,
): PatternSyntax | undefined {
  const { flags } = scope
  if (token === '(') return parseGroup(state, scope, atStart)
  if (token === '[') return { kind: 'set', set: parseSet(state, flags), fold: foldOf(flags) }
  if (token === '.') return { kind: 'set', set: flags.dotAll ? anything : notNewline, fold: 'none' }
  if (token === '^') return { kind: 'place', place: flags.multiline ? 'lineStart' : 'textStart' }
  if (token === '$') return { kind: 'place', place: flags.multiline ? 'lineEnd' : 'lastLineEnd' }
  if (token.startsWith('\\')) return parseEscape(state, token, flags)
  return { kind: 'set', set: singleCharacter(token.codePointAt(0) ?? 0), fold: foldOf(flags) }
}

const anything = { ranges: [], classes: [], negated: true }
const notNewline = { ...singleCharacter(0x0a), negated: true }

// group = "(" [ "?" extension ] choice ")" ;
function parseGroup(state: ParseState, scope: FlagScope, atStart: boolean): PatternSyntax | undefined {
  const { reader } = state
  if (!reader.accept('?')) return parseCapture(state, scope, undefined)
  const kind = reader.take('the kind of a group')
  if (beginsFlags(kind)) return parseFlagGroup(state, scope, kind, atStart)
  const parse = extensions[kind] ?? invalid(`there is no group (?${kind}`)
  return parse(state, scope)
}

function parseCapture(state: ParseState, scope: FlagScope, name: string | undefined): PatternSyntax {
  const group = state.openGroup(name)
  const body = parseBody(state, scope)
  state.closeGroup(group)
  return body
}

/** The inside of a group and its closing parenthesis. */
function parseBody(state: ParseState, { flags }: FlagScope): PatternSyntax {
  state.depth += 1
  const body = parseChoice(state, { flags })
  state.depth -= 1
  if (!state.reader.accept(')')) invalid('the ) of a group is missing')
  return body
}

function parseFlagGroup(
  state: ParseState,
  scope: FlagScope,
  first: string,
  atStart: boolean,
): PatternSyntax | undefined {
  const { flags, whole } = parseFlags(state, first)
  if (!whole) return parseBody(state, { flags: { ...scope.flags, ...flags } })
  if (!atStart || state.depth > 0) invalid('flags for the whole pattern stand elsewhere than at its start')
  scope.flags = { ...scope.flags, ...flags }
  return undefined
}

type ParseExtension = (state: ParseState, scope: FlagScope) => PatternSyntax | undefined

/** By the character after the question mark. */
const extensions: Readonly<Record<string, ParseExtension>> = {
  ':': parseBody,
  '>': refusing('a group is atomic', parseBody),
  '=': refusing('it looks ahead', parseBody),
  '!': refusing('it looks ahead', parseBody),
  '<': refusing('it looks behind', parseLookBehind),
  '(': refusing('it depends on whether a group matched', parseCondition),
  '#': parseComment,
  P: parseNamed,
}

function refusing(reason: string, parse: ParseExtension): ParseExtension {
  return (state, scope) => {
    state.refuse(reason)
    return parse(state, scope)
  }
}

function parseLookBehind(state: ParseState, scope: FlagScope): PatternSyntax {
  const kind = state.reader.take('the kind of a group')
  if (kind !== '=' && kind !== '!') invalid(`there is no group (?<${kind}`)
  return parseBody(state, scope)
}

// condition = "(" ( name | number ) ")" sequence [ "|" sequence ] ;
function parseCondition(state: ParseState, scope: FlagScope): PatternSyntax {
  const name = state.reader.takeUntil(')', 'the name of a group')
  if (identifier.test(name)) state.groupNamed(name)
  else if (/^0*[1-9][0-9]*$/.test(name)) state.promise(Number(name))
  else invalid(`there is no group ${name}`)
  const body = parseBody(state, scope)
  if (body.kind === 'choice' && body.branches.length > 2) invalid('a condition has more than two branches')
  return body
}

function parseComment({ reader }: ParseState): undefined {
  while (!reader.accept(')')) reader.take('the ) of a comment')
}

function parseNamed(state: ParseState, scope: FlagScope): PatternSyntax {
  const { reader } = state
  const reference = reader.accept('=')
  if (!reference && !reader.accept('<')) invalid('after (?P comes < or =')
  const name = reader.takeUntil(reference ? ')' : '>', 'the name of a group')
  if (!identifier.test(name)) invalid(`${name} cannot be the name of a group`)
  if (!reference) return parseCapture(state, scope, name)
  state.refer(state.groupNamed(name))
  return { kind: 'choice', branches: [] }
}

const identifier = /^[\p{XIDS}_]\p{XIDC}*$/u
