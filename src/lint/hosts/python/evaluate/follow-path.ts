import type { SyntaxNode } from '@lezer/common'
import type { Scope } from '../survey/scope.ts'
import { scopeAt } from '../survey/survey.ts'
import type { Value } from '../values/value.ts'
import { followParameter } from './follow-parameter.ts'
import type { Reading } from './reading.ts'
import { valuesAfter, valuesAt } from './values-at.ts'

/** What a name, or a path of attributes that is assigned as such, may be where it is used; `undefined` where nothing says. */
export function followPath(reading: Reading, path: string, use: SyntaxNode): readonly Value[] | undefined {
  const own = scopeAt(reading.survey, use)
  for (let scope: Scope | undefined = own; scope !== undefined; scope = visible(scope)) {
    const home: Scope = homeOf(scope, path)
    const start = initial(reading, home, path)
    if (start !== undefined && home.kind === 'comprehension') return start
    const events = home.events.get(path)
    const values =
      home === own ? valuesAt(reading, home, path, use, start) : valuesAfter(reading, home, path, start)
    const shared = sharedValues(reading, home, path)
    if (values !== undefined || shared.length > 0) return [...(values ?? []), ...shared]
    if (start !== undefined || (events !== undefined && home !== own)) return start
  }
  return undefined
}

/** The next scope outward whose names count; those of a class count in its own body only. */
function visible(scope: Scope): Scope | undefined {
  let outer = scope.parent
  while (outer?.kind === 'class' && scope.kind !== 'comprehension') outer = outer.parent
  return outer
}

/** Where a name lives that the scope does not have for itself. */
function homeOf(scope: Scope, path: string): Scope {
  const kind = scope.shared.get(path.split('.')[0] as string)
  let home = scope
  if (kind === 'nonlocal') home = scope.parent ?? scope
  else if (kind === 'global') while (home.parent !== undefined) home = home.parent
  return home
}

function initial(reading: Reading, scope: Scope, path: string): readonly Value[] | undefined {
  for (let frame: Reading['frame'] | undefined = reading.frame; frame !== undefined; frame = frame.outer) {
    const values = frame.scope === scope ? frame.variables.get(path) : undefined
    if (values !== undefined) return values
  }
  const parameter = scope.parameters.find(({ name }) => name === path)
  return parameter && [followParameter(parameter)]
}

/** What functions assign to a variable of an outer scope. */
function sharedValues(reading: Reading, home: Scope, path: string): readonly Value[] {
  return home.functions
    .filter((scope) => scope.shared.has(path))
    .flatMap((scope) => valuesAfter(reading, scope, path, undefined) ?? [])
}
