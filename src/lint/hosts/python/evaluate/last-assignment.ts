import type { Event, Scope } from '../survey/scope.ts'

/** The last assignment to a path in the nearest scope that has any. */
export function lastAssignment(from: Scope, path: string): Event | undefined {
  for (let scope: Scope | undefined = from; scope !== undefined; scope = scope.parent) {
    const events = scope.events.get(path)
    if (events !== undefined) return events.findLast(({ kind }) => kind === 'assign')
  }
  return undefined
}
