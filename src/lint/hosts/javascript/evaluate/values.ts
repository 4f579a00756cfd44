import { variableOf } from '../survey/find-variable.ts'
import type { CallNode, ScriptNode } from '../syntax/tree.ts'
import { bindParameters, functionsOf, runsOf } from './calls.ts'
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
  const { callee } = call
  const [first] = call.inputs
  const name = callee.kind === 'name' || callee.kind === 'member' ? callee.name : undefined
  if (first !== undefined && keepers.has(name ?? '')) return evaluation.values(first, bound)
  if (first !== undefined && name === 'useState') return [stateOf(evaluation, call, first, bound)]
  const { runs, inputs } = runsOf(evaluation, call, bound)
  const made = runs.length === 0 ? evaluation.values(callee, bound).filter(isClass) : []
  const given = runs.flatMap((run) => {
    const inner = bindParameters(evaluation, run, inputs, bound)
    const returns = evaluation.survey.returns.get(run.node) ?? []
    return returns.flatMap((value) => evaluation.values(value, inner))
  })
  return [...made, ...given]
}

/** An instance has what its class has. */
function isClass({ node }: BoundNode): boolean {
  return node.kind === 'class'
}

/** `useState(initial)` or `useState(() => initial)`: a pair, of which only the first value of the first is known. */
function stateOf(evaluation: Evaluation, call: CallNode, initial: ScriptNode, bound: Bound): BoundNode {
  const [run] = functionsOf(evaluation, initial, bound)
  const items = run === undefined ? [initial] : (evaluation.survey.returns.get(run.node) ?? [])
  return { node: { kind: 'array', span: call.span, items: items.slice(0, 1) }, bound }
}

/** Functions that give back what they are given. */
const keepers: ReadonlySet<string> = new Set(['freeze', 'useCallback'])
