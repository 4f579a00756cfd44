import { variableOf } from '../survey/find-variable.ts'
import { partsOf } from '../survey/parts-of.ts'
import type { Survey } from '../survey/variable.ts'
import type { ScriptNode } from '../syntax/tree.ts'

/** An expression as it is written, and as it is with the names in it replaced by what they are assigned from. */
export function originsOf(node: ScriptNode, text: string, survey: Survey): readonly string[] {
  const written = writtenAs(node, text)
  return [...new Set([written, ...expand(node, text, survey, 0)])].slice(0, mostOrigins)
}

/** An expression on one line. */
export function writtenAs({ span }: ScriptNode, text: string): string {
  return text.slice(span.start, Math.min(span.end, span.start + longest)).replace(/\s+/g, ' ')
}

const mostOrigins = 8

const longest = 200

const deepest = 4

function expand(node: ScriptNode, text: string, survey: Survey, depth: number): string[] {
  if (depth > deepest) return []
  const assigned = assignedTo(node, survey)
  if (assigned.length > 0) {
    return assigned.flatMap((value) => [writtenAs(value, text), ...expand(value, text, survey, depth + 1)])
  }
  const replaced = replaceNames(node, text, survey, depth)
  return replaced === undefined || replaced.length > longest ? [] : [replaced]
}

/** Where a name has one value, that goes in its place. */
function replaceNames(node: ScriptNode, text: string, survey: Survey, depth: number): string | undefined {
  if (depth > deepest || node.span.end - node.span.start > longest) return undefined
  let result = ''
  let at = node.span.start
  for (const part of partsOf(node)) {
    const [value, ...others] = assignedTo(part, survey)
    const inside =
      value === undefined || others.length > 0
        ? replaceNames(part, text, survey, depth + 1)
        : inBrackets(value, expand(value, text, survey, depth + 1).at(-1) ?? writtenAs(value, text))
    if (inside === undefined || part.span.start < at) continue
    result += text.slice(at, part.span.start) + inside
    at = part.span.end
  }
  if (result === '') return undefined
  return (result + text.slice(at, node.span.end)).replace(/\s+/g, ' ')
}

function inBrackets({ kind }: ScriptNode, written: string): string {
  return compound.has(kind) ? `(${written})` : written
}

const compound: ReadonlySet<string> = new Set(['plus', 'arithmetic', 'choice', 'guard'])

function assignedTo(node: ScriptNode, survey: Survey): ScriptNode[] {
  if (node.kind !== 'name' && node.kind !== 'member') return []
  const writes = variableOf(node, survey.places)?.writes ?? []
  return writes.flatMap(({ how, values, pattern }) =>
    how === 'set' && (pattern === undefined || pattern.path?.length === 0)
      ? values.filter(({ kind }) => kind !== 'function' && kind !== 'class')
      : [],
  )
}
