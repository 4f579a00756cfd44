import type { ScriptNode } from '../syntax/tree.ts'
import type { Place, Scope, Variable } from './variable.ts'

/** What a name means in a scope; `undefined` for a name from outside of the file. */
export function variableIn(scope: Scope | undefined, name: string): Variable | undefined {
  for (let at = scope; at !== undefined; at = at.parent) {
    const found = at.variables.get(name)
    if (found !== undefined) return found
  }
  return undefined
}

/** What a name, `this`, or a member of these means, as far as something is written into it by that name. */
export function variableOf(node: ScriptNode, places: ReadonlyMap<ScriptNode, Place>): Variable | undefined {
  if (node.kind === 'name') return variableIn(places.get(node)?.scope, node.name)
  if (node.kind === 'this') return places.get(node)?.self
  if (node.kind !== 'member' || node.name === undefined) return undefined
  return variableOf(node.object, places)?.members.get(node.name)
}

/** What a function is given under a name that nothing else is written into. */
export function parameterNamed(
  node: ScriptNode,
  places: ReadonlyMap<ScriptNode, Place>,
): Variable | undefined {
  const variable = node.kind === 'name' ? variableOf(node, places) : undefined
  return variable?.writes.every(({ how }) => how === 'parameter') ? variable : undefined
}
