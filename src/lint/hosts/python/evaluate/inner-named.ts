import type { Scope } from '../survey/scope.ts'

/** The function or class of a name, as it is seen from a scope. */
export function innerNamed(from: Scope, name: string): Scope | undefined {
  for (let scope: Scope | undefined = from; scope !== undefined; scope = scope.parent) {
    if (scope.kind === 'class' && scope !== from) continue
    const found = scope.inner.get(name)
    if (found !== undefined) return found
    if (scope.events.has(name) || scope.parameters.some((parameter) => parameter.name === name))
      return undefined
  }
  return undefined
}
