import { variableIn } from '../survey/find-variable.ts'
import type { Variable } from '../survey/variable.ts'
import type { CallNode, FunctionNode, ScriptNode } from '../syntax/tree.ts'
import type { Bound, Evaluation } from './evaluation.ts'
import { patternValue } from './pattern-value.ts'
import type { Reading } from './reading.ts'

/** A function of the file that is called, and what is bound where it is written. */
export interface CalledFunction {
  readonly node: FunctionNode
  readonly bound: Bound
}

/** The functions that a callee may be. */
export function functionsOf(evaluation: Evaluation, callee: ScriptNode, bound: Bound): CalledFunction[] {
  return evaluation
    .values(callee, bound)
    .flatMap(({ node, bound }) => (node.kind === 'function' ? [{ node, bound }] : []))
}

/** What a call may run, and what that is given: the callee, or a function that it runs to give back what it gives. */
export function runsOf(
  evaluation: Evaluation,
  { callee, inputs }: CallNode,
  bound: Bound,
): { readonly runs: CalledFunction[]; readonly inputs: readonly ScriptNode[] } {
  const name = callee.kind === 'name' || callee.kind === 'member' ? callee.name : undefined
  const [first] = inputs
  if (first !== undefined && runners.has(name ?? ''))
    return { runs: functionsOf(evaluation, first, bound), inputs: [] }
  return { runs: functionsOf(evaluation, callee, bound), inputs }
}

const runners: ReadonlySet<string> = new Set(['useMemo', 'createMemo'])

/** Parameters bound to what a call gives them, or else to their defaults. */
export function bindParameters(
  evaluation: Evaluation,
  { node, bound }: CalledFunction,
  inputs: readonly ScriptNode[],
  outside: Bound,
): Bound {
  const inner = new Map(bound)
  if (inputs.some(({ kind }) => kind === 'spread')) return inner
  for (const [index, names] of node.parameters.entries()) {
    const input = inputs[index]
    for (const pattern of names) {
      const variable = parameterOf(evaluation, node, pattern.name)
      const value = input && input.kind !== 'nothing' ? patternValue(input, pattern) : pattern.fallback
      const readings = value && evaluation.readings(value, value === pattern.fallback ? inner : outside)
      if (variable !== undefined && readings !== undefined) inner.set(variable, readings)
    }
  }
  return inner
}

/** One parameter bound to what it is known to be. */
export function bindParameter(
  evaluation: Evaluation,
  { node, bound }: CalledFunction,
  index: number,
  readings: readonly Reading[],
): Bound {
  const [pattern] = node.parameters[index] ?? []
  const variable = pattern?.path?.length === 0 ? parameterOf(evaluation, node, pattern.name) : undefined
  return variable === undefined ? bound : new Map([...bound, [variable, readings]])
}

/** The scope of a function is that of what it gives back. */
function parameterOf({ survey }: Evaluation, node: FunctionNode, name: string): Variable | undefined {
  const [first] = survey.returns.get(node) ?? []
  const variable = first && variableIn(survey.places.get(first)?.scope, name)
  return variable?.writes.some(({ place }) => place.owner === node) ? variable : undefined
}
