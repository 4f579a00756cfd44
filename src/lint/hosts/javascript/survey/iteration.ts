import type { Span } from '../../../../source/span.ts'
import type { CallNode, FunctionNode, ScriptNode } from '../syntax/tree.ts'

/** A call that runs a function for each item of something: `ids.map((id) => …)`. */
export interface Iteration {
  readonly items: ScriptNode
  readonly run: FunctionNode
  /** What is called, without its inputs. */
  readonly head: Span
  /** The number of the parameter that is the item. */
  readonly parameter: number
}

/** What a call goes through, where it does so with a function written in place. */
export function iterationOf({ callee, inputs }: CallNode): Iteration | undefined {
  if (callee.kind !== 'member' || callee.name === undefined) return undefined
  const from = callee.name === 'from' && callee.object.kind === 'name' && callee.object.name === 'Array'
  const [items, run] = from ? inputs : [callee.object, inputs[0]]
  const parameter = from ? 0 : itemParameters[callee.name]
  if (items === undefined || run?.kind !== 'function' || parameter === undefined) return undefined
  return { items, run, head: callee.span, parameter }
}

const itemParameters: Readonly<Record<string, number>> = Object.assign(Object.create(null), {
  map: 0,
  forEach: 0,
  flatMap: 0,
  filter: 0,
  some: 0,
  every: 0,
  find: 0,
  findIndex: 0,
  reduce: 1,
})
