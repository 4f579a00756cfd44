import type { SyntaxNode } from '@lezer/common'
import { type Branch, branchesOf } from '../survey/control.ts'
import type { Event, Scope } from '../survey/scope.ts'
import { holeValue, type Value } from '../values/value.ts'
import { holeOf, type Reading } from './reading.ts'
import { type Flow, runEvents, type Step } from './run-events.ts'

/** What a path may be where it is used in the scope itself; `undefined` where it has no value by then. */
export function valuesAt(
  reading: Reading,
  scope: Scope,
  path: string,
  use: SyntaxNode,
  initial: readonly Value[] | undefined,
): readonly Value[] | undefined {
  const events = scope.events.get(path)
  if (events === undefined) return initial
  const at = placeOf(scope, use)
  const flow = { reading, use: { at, branches: branchesOf(use, scope.node) } }
  return run(flow, scope, events, initial)
}

/** What a path may be after all of the scope has run. */
export function valuesAfter(
  reading: Reading,
  scope: Scope,
  path: string,
  initial: readonly Value[] | undefined,
): readonly Value[] | undefined {
  const events = scope.events.get(path)
  const flow = { reading, use: { at: Number.POSITIVE_INFINITY, branches: [] } }
  return events === undefined ? initial : run(flow, scope, events, initial)
}

/** In a comprehension what is written first is run last. */
function placeOf({ kind, node }: Scope, use: SyntaxNode): number {
  const loop = kind === 'comprehension' ? node.getChild('for') : null
  return loop !== null && use.from < loop.from ? Number.POSITIVE_INFINITY : use.from
}

function run(
  flow: Flow,
  scope: Scope,
  events: readonly Event[],
  initial: readonly Value[] | undefined,
): readonly Value[] | undefined {
  const steps = events.map((event) => ({ event, branches: branchesWithin(event, scope) }))
  const last = steps.findLastIndex((step) => settles(step, flow))
  const followed = last < 0 ? steps : steps.slice(last)
  const [first] = followed
  if (first !== undefined && isTooMuch(followed)) return [holeValue(holeOf(flow.reading, first.event.node))]
  return runEvents(flow, followed, 0, initial)
}

/** More than anyone writes by hand. */
function isTooMuch(steps: readonly Step[]): boolean {
  return steps.length > 200 || steps.some(({ branches }) => branches.length > 20)
}

/** The target of a loop has its value in the body. */
function branchesWithin({ node, take }: Event, scope: Scope): readonly Branch[] {
  const body = node.name === 'ForStatement' && take.includes('each') ? node.getChild('Body') : null
  return branchesOf(body?.firstChild ?? node, scope.node)
}

/** Nothing that was before an assignment that is always made counts after it. */
function settles({ event, branches }: Step, { use }: Flow): boolean {
  return (
    event.kind === 'assign' &&
    event.at <= use.at &&
    branches.every((branch, depth) => {
      const same = use.branches[depth]
      return same?.control.from === branch.control.from && same.index === branch.index
    })
  )
}
