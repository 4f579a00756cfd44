import { variableOf } from '../survey/find-variable.ts'
import type { Variable, Write } from '../survey/variable.ts'
import type { CallNode, ScriptNode } from '../syntax/tree.ts'
import { bindParameter, bindParameters, functionsOf } from './calls.ts'
import type { Bound, Evaluation, Item, List } from './evaluation.ts'
import { patternValue } from './pattern-value.ts'
import { isEmpty, unknownReading } from './reading.ts'
import { replay, type Surely } from './replay.ts'

type Lists = readonly List[] | undefined

/** The lists that an expression may be; `undefined` where that is not known. */
export function listsOf(evaluation: Evaluation, node: ScriptNode, bound: Bound): Lists {
  switch (node.kind) {
    case 'array':
      return node.items.reduce<Lists>(
        (lists, item) => addItem(evaluation, lists, item, bound),
        [{ items: [] }],
      )
    case 'name':
    case 'this':
      return variableLists(evaluation, variableOf(node, evaluation.survey.places), node, bound)
    case 'member':
      return memberLists(evaluation, node, bound)
    case 'choice':
      return either(node.options.map((option) => evaluation.lists(option, bound)))
    case 'guard':
      return evaluation.lists(node.value, bound)?.map(maybe)
    case 'call':
      return callLists(evaluation, node, bound)
    case 'nothing':
      return [{ items: [] }]
    default:
      return undefined
  }
}

/** More lists than this are not told apart. */
const mostLists = 8

const mostItems = 256

function either(options: readonly Lists[]): Lists {
  const lists = options.filter((option) => option !== undefined).flat()
  return lists.length > 0 ? lists.slice(0, mostLists) : undefined
}

function maybe({ items }: List): List {
  return { items: items.map((item) => (item.when === 'always' ? { ...item, when: 'maybe' } : item)) }
}

function concat(first: Lists, second: Lists): Lists {
  const lists = first?.flatMap(
    (one) => second?.map((other) => ({ items: [...one.items, ...other.items] })) ?? [],
  )
  const fits = lists?.every(({ items }) => items.length <= mostItems)
  return fits && lists !== undefined && lists.length > 0 ? lists.slice(0, mostLists) : undefined
}

function addItem(evaluation: Evaluation, lists: Lists, node: ScriptNode, bound: Bound): Lists {
  if (node.kind !== 'spread') return concat(lists, [{ items: itemOf(evaluation, node, bound) }])
  const unknown: Lists = [
    { items: [{ readings: [unknownReading(evaluation.hole(node.value))], when: 'maybe' }] },
  ]
  return concat(lists, evaluation.lists(node.value, bound) ?? unknown)
}

/** What may be `undefined` is there under conditions, if it is there. */
function itemOf(evaluation: Evaluation, node: ScriptNode, bound: Bound): Item[] {
  const readings = evaluation.readings(node, bound)
  if (readings.length === 0) return []
  const mayBeNothing =
    node.kind === 'guard' || (node.kind === 'choice' && node.options.some(({ kind }) => kind === 'nothing'))
  return [{ readings, when: mayBeNothing ? 'maybe' : 'always' }]
}

function memberLists(
  evaluation: Evaluation,
  node: Extract<ScriptNode, { kind: 'member' }>,
  bound: Bound,
): Lists {
  if (node.name === undefined) return undefined
  const { values, variables } = evaluation.property(node.object, node.name, bound)
  const initial = either(values.map((value) => evaluation.lists(value.node, value.bound)))
  const [variable] = variables
  return variable === undefined ? initial : variableLists(evaluation, variable, node, bound, initial)
}

function variableLists(
  evaluation: Evaluation,
  variable: Variable | undefined,
  use: ScriptNode,
  bound: Bound,
  initial?: Lists,
): Lists {
  const place = evaluation.placeOf(use)
  if (variable === undefined || place === undefined || bound.has(variable)) return undefined
  return replay<Lists>(variable, place, initial, {
    apply: (state, write, surely) => applyWrite(evaluation, state, write, surely, bound),
    either,
  })
}

function applyWrite(evaluation: Evaluation, state: Lists, write: Write, surely: Surely, bound: Bound): Lists {
  const { how, values, pattern } = write
  if (how === 'push' || how === 'unshift') {
    const pushed = values.reduce<Lists>(
      (lists, item) => addItem(evaluation, lists, item, bound),
      [{ items: [] }],
    )
    const added =
      surely === 'repeated' ? pushed?.map(repeated) : surely === 'maybe' ? pushed?.map(maybe) : pushed
    return how === 'push' ? concat(state, added) : concat(added, state)
  }
  const [value] = values
  const taken = how === 'set' && value ? patternValue(value, pattern) : pattern?.fallback
  const lists = taken && evaluation.lists(taken, bound)
  return surely === 'certain' ? lists : either([state, lists])
}

function repeated({ items }: List): List {
  return { items: items.map((item) => ({ ...item, when: 'repeated' })) }
}

function callLists(evaluation: Evaluation, call: CallNode, bound: Bound): Lists {
  const { callee, inputs } = call
  const method = callee.kind === 'member' ? callee.name : undefined
  if (callee.kind === 'member' && method !== undefined && Object.hasOwn(methods, method)) {
    return methods[method]?.(evaluation, callee.object, inputs, bound)
  }
  return either(
    functionsOf(evaluation, callee, bound).flatMap((run) => {
      const inner = bindParameters(evaluation, run, inputs, bound)
      return (evaluation.survey.returns.get(run.node) ?? []).map((value) => evaluation.lists(value, inner))
    }),
  )
}

type ListMethod = (
  evaluation: Evaluation,
  list: ScriptNode,
  inputs: readonly ScriptNode[],
  bound: Bound,
) => Lists

const methods: Readonly<Record<string, ListMethod>> = {
  concat: (evaluation, list, inputs, bound) =>
    inputs.reduce<Lists>(
      (lists, input) =>
        concat(lists, evaluation.lists(input, bound) ?? [{ items: itemOf(evaluation, input, bound) }]),
      evaluation.lists(list, bound),
    ),
  filter: (evaluation, list, _, bound) => evaluation.lists(list, bound)?.map(filtered),
  slice: (evaluation, list, _, bound) => evaluation.lists(list, bound)?.map(maybe),
  flat: (evaluation, list, _, bound) => evaluation.lists(list, bound),
  freeze: (evaluation, _, [list], bound) => list && evaluation.lists(list, bound),
  map: mapped,
}

/** What is empty goes; the rest may. */
function filtered({ items }: List): List {
  const full = items.map((item) => ({
    ...item,
    readings: item.readings.filter((reading) => !isEmpty(reading)),
  }))
  return maybe({ items: full.filter(({ readings }) => readings.length > 0) })
}

/** Of a list that is not known, the function says what each item is. */
function mapped(evaluation: Evaluation, list: ScriptNode, [run]: readonly ScriptNode[], bound: Bound): Lists {
  const [called] = run ? functionsOf(evaluation, run, bound) : []
  if (called === undefined) return undefined
  const results = evaluation.survey.returns.get(called.node) ?? []
  const lists = evaluation.lists(list, bound)
  if (lists === undefined) {
    const readings = results.flatMap((value) => evaluation.readings(value, called.bound))
    return readings.length === 0 ? undefined : [{ items: [{ readings, when: 'repeated' }] }]
  }
  return lists.map(({ items }) => ({
    items: items.map((item) => {
      const inner = bindParameter(evaluation, called, 0, item.readings)
      return { ...item, readings: results.flatMap((value) => evaluation.readings(value, inner)) }
    }),
  }))
}
