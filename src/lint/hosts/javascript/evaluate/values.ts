import { variableOf } from '../survey/find-variable.ts'
import type { CallNode, ScriptNode } from '../syntax/tree.ts'
import { bindParameters, functionsOf } from './calls.ts'
import type { Bound, BoundNode, Evaluation } from './evaluation.ts'
import { patternValue } from './pattern-value.ts'

/** The expressions that something stands for: names, members, choices and calls are followed. */
export function followValues(evaluation: Evaluation, node: ScriptNode, bound: Bound): readonly BoundNode[] {
  switch (node.kind) {
    case 'name':
    case 'this':
      return variableValues(evaluation, node, bound)
    case 'member':
      return memberValues(evaluation, node.object, node.name, bound)
    case 'choice':
      return node.options.flatMap((option) => evaluation.values(option, bound))
    case 'guard':
      return evaluation.values(node.value, bound)
    case 'call':
      return callValues(evaluation, node, bound)
    case 'nothing':
      return []
    default:
      return [{ node, bound }]
  }
}

function variableValues(evaluation: Evaluation, node: ScriptNode, bound: Bound): BoundNode[] {
  const writes = variableOf(node, evaluation.survey.places)?.writes ?? []
  return writes.flatMap(({ how, values, pattern }) => {
    const taken = how === 'set' ? values.map((value) => patternValue(value, pattern)) : []
    return [...taken, pattern?.fallback]
      .filter((value) => value !== undefined)
      .flatMap((value) => evaluation.values(value, bound))
  })
}

function memberValues(
  evaluation: Evaluation,
  object: ScriptNode,
  name: string | undefined,
  bound: Bound,
): BoundNode[] {
  if (name === undefined) return []
  const { values, variables } = evaluation.property(object, name, bound)
  const written = variables.flatMap(({ writes }) =>
    writes.flatMap((write) => (write.how === 'set' ? write.values : [])),
  )
  return [...values, ...written.map((node) => ({ node, bound }))].flatMap((value) =>
    evaluation.values(value.node, value.bound),
  )
}

function callValues(evaluation: Evaluation, call: CallNode, bound: Bound): readonly BoundNode[] {
  const { callee, inputs } = call
  const [first] = inputs
  const isFreeze = callee.kind === 'member' && callee.name === 'freeze'
  if (isFreeze && first !== undefined) return evaluation.values(first, bound)
  return functionsOf(evaluation, callee, bound).flatMap((run) => {
    const inner = bindParameters(evaluation, run, inputs, bound)
    const returns = evaluation.survey.returns.get(run.node) ?? []
    return returns.flatMap((value) => evaluation.values(value, inner))
  })
}
