import type { PatternName, ScriptNode } from '../syntax/tree.ts'

/** What a pattern takes from a value, as an expression; `undefined` where no expression says it. */
export function patternValue(value: ScriptNode, pattern: PatternName | undefined): ScriptNode | undefined {
  if (pattern === undefined) return value
  return pattern.path?.reduce<ScriptNode>(
    (object, name) => ({ kind: 'member', span: pattern.span, object, name }),
    value,
  )
}
