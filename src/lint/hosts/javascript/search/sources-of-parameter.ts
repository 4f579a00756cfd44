import { functionsOf } from '../evaluate/calls.ts'
import { nothingBound } from '../evaluate/evaluation.ts'
import type { Evaluator } from '../evaluate/evaluator.ts'
import { patternValue } from '../evaluate/pattern-value.ts'
import type { Variable } from '../survey/variable.ts'
import type { CallNode, FunctionNode, ScriptNode } from '../syntax/tree.ts'

/** What the calls in the file and the cases of a test give for a parameter. */
export function sourcesOfParameter(evaluator: Evaluator, { writes }: Variable): readonly ScriptNode[] {
  return writes.flatMap(({ place, pattern }) => {
    const index = place.owner?.parameters.findIndex((names) => pattern && names.includes(pattern)) ?? -1
    if (place.owner === undefined || pattern === undefined || index < 0) return []
    const given = givenTo(evaluator, place.owner, index)
    return given.flatMap((value) => patternValue(value, pattern) ?? [])
  })
}

function givenTo(evaluator: Evaluator, owner: FunctionNode, index: number): readonly ScriptNode[] {
  const cases = evaluator.survey.calls.flatMap((call) => testCases(call, owner, index))
  const calls = evaluator.survey.calls.filter((call) => runs(evaluator, call, owner)).slice(0, mostCalls)
  return [...calls.flatMap(({ inputs }) => inputAt(inputs, index)), ...cases]
}

/** As many calls are looked at. */
const mostCalls = 100

function runs(evaluator: Evaluator, { callee }: CallNode, owner: FunctionNode): boolean {
  if (callee.kind !== 'name' && callee.kind !== 'member') return false
  evaluator.begin()
  return functionsOf(evaluator, callee, nothingBound).some(({ node }) => node === owner)
}

function inputAt(inputs: readonly ScriptNode[], index: number): ScriptNode[] {
  const input = inputs[index]
  return input === undefined || inputs.slice(0, index + 1).some(({ kind }) => kind === 'spread')
    ? []
    : [input]
}

/** `it.each([[value, other], …])('…', (name, other) => …)`; a case that is no array is what the first parameter gets. */
function testCases({ callee, inputs }: CallNode, owner: FunctionNode, index: number): ScriptNode[] {
  if (!inputs.includes(owner) || callee.kind !== 'call' || !isEach(callee.callee)) return []
  const [table] = callee.inputs
  const cases = table?.kind === 'array' ? table.items : []
  return cases.flatMap((one) => {
    if (one.kind === 'array') return inputAt(one.items, index)
    return index === 0 && one.kind !== 'spread' ? [one] : []
  })
}

function isEach(callee: ScriptNode): boolean {
  return callee.kind === 'member' && (callee.name === 'each' || callee.name === 'for')
}
