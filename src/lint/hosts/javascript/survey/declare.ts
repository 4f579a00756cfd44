import type { PatternName, ScriptNode } from '../syntax/tree.ts'
import type { Place, Scope, Variable, Write } from './variable.ts'

/** A scope inside another one. */
export function newScope(parent: Scope | undefined, isWide: boolean): Scope {
  return { ...(parent && { parent }), isWide, variables: new Map() }
}

/** Something into which nothing is written yet. */
export function newVariable(name: string, place: Place): Variable {
  return { name, writes: [], members: new Map(), place }
}

/** The variable of a name in the scope that it belongs to, made where there is none. */
export function declareName(name: string, place: Place, isWide: boolean): Variable {
  let { scope } = place
  while (isWide && !scope.isWide && scope.parent !== undefined) scope = scope.parent
  return entryOf(scope.variables, name, place)
}

/** The variable of a member, made where there is none. */
export function declareMember(owner: Variable, name: string, place: Place): Variable {
  return entryOf(owner.members, name, place)
}

/** What a pattern takes from a value. */
export function patternWrite(
  how: Write['how'],
  value: ScriptNode | undefined,
  pattern: PatternName,
  place: Place,
  end: number,
): Write {
  return { how, values: value === undefined ? [] : [value], pattern, place, end }
}

function entryOf(variables: Map<string, Variable>, name: string, place: Place): Variable {
  const found = variables.get(name) ?? newVariable(name, place)
  variables.set(name, found)
  return found
}
