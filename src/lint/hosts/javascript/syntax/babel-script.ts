import { type ParserPlugin, parse } from '@babel/parser'
import type { Comment, File } from '@babel/types'
import { lineMap } from '../../../../source/line-map.ts'
import type { Span } from '../../../../source/span.ts'
import { readBabel } from './babel-reader.ts'
import type { Script } from './tree.ts'

/** Why, and from where on, the parser could not read a file. */
export interface ScriptFault {
  readonly fault: NonNullable<Script['broken']>
}

/** Reads JavaScript or TypeScript with Babel. Of several ways to read it, the fault is of the one that comes furthest. */
export function babelScript(text: string): Script | ScriptFault {
  const faults: ScriptFault[] = []
  for (const plugins of [tsx, ts]) {
    const script = tryScript(text, plugins)
    if (!('fault' in script)) return script
    faults.push(script)
  }
  return faults.reduce((one, other) => (other.fault.span.start > one.fault.span.start ? other : one))
}

/** A cast in angle brackets is no element of JSX, so that the second list is for files with such. */
const tsx: ParserPlugin[] = ['typescript', 'jsx', 'decorators']
const ts: ParserPlugin[] = ['typescript', 'decorators']

/** The parser throws where it cannot go on, and runs out of stack in deep nesting. */
function tryScript(text: string, plugins: ParserPlugin[]): Script | ScriptFault {
  try {
    return scriptOf(
      parse(text, {
        plugins,
        sourceType: 'unambiguous',
        errorRecovery: true,
        attachComment: false,
        allowReturnOutsideFunction: true,
        allowAwaitOutsideFunction: true,
        allowSuperOutsideMethod: true,
        allowUndeclaredExports: true,
        allowNewTargetOutsideFunction: true,
      }),
    )
  } catch (error) {
    if (error instanceof RangeError)
      return { fault: { message: 'The nesting is too deep', span: { start: 0, end: 0 } } }
    if (error instanceof SyntaxError) return { fault: faultOf(error, text) }
    throw error
  }
}

/** Errors that the parser got over, such as a name declared twice, hide nothing. */
function scriptOf({ program, comments }: File): Script {
  return { body: readBabel(program.body), comments: (comments ?? []).map(spanOf) }
}

function spanOf({ start, end }: Comment): Span {
  return { start: start ?? 0, end: end ?? 0 }
}

interface BabelError extends SyntaxError {
  readonly pos?: number
  readonly loc?: { readonly line: number; readonly column: number }
}

function faultOf(error: BabelError, text: string): ScriptFault['fault'] {
  const start = Math.min(placeOf(error, text), text.length)
  const message = error.message.replace(/\s*\(\d+:\d+\)$/, '')
  return { message, span: { start, end: Math.min(start + 1, text.length) } }
}

/** Where the parser looked ahead, it has no number for the place, but its line and column. */
function placeOf({ pos = Number.NaN, loc }: BabelError, text: string): number {
  if (!Number.isNaN(pos) || loc === undefined) return pos || 0
  return (lineMap(text).starts[loc.line - 1] ?? 0) + loc.column
}
