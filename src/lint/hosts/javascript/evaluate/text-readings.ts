import { chunkView, numberView, rawChunkView, stringView } from '../literals/literal-views.ts'
import { variableOf } from '../survey/find-variable.ts'
import type { CallNode, ChoiceNode, MemberNode, ScriptNode, TemplateNode } from '../syntax/tree.ts'
import { bindParameters, runsOf } from './calls.ts'
import type { Bound, Evaluation } from './evaluation.ts'
import { joinList } from './join-list.ts'
import {
  anyOf,
  inSequence,
  isEmpty,
  knownReading,
  onlyHole,
  type Reading,
  unknownReading,
} from './reading.ts'
import { typeOf } from './types.ts'
import { variableReadings } from './variable-readings.ts'

type Readings = readonly Reading[]

/** The texts that an expression may be. */
export function readingsOf(evaluation: Evaluation, node: ScriptNode, bound: Bound): Readings {
  const hole = () => evaluation.hole(node)
  switch (node.kind) {
    case 'string':
      return known(stringView(evaluation.text, node.span)) ?? [unknownReading(hole())]
    case 'number':
      return known(numberView(evaluation.text, node.span)) ?? [unknownReading(hole())]
    case 'template':
      return templateReadings(evaluation, node, bound)
    case 'plus':
      return sumReadings(evaluation, node.operands, node, bound)
    case 'choice':
      return anyOf(
        possibleOptions(evaluation, node, bound).flatMap((option) => evaluation.readings(option, bound)),
        hole,
      )
    case 'guard':
      return evaluation.readings(node.value, bound)
    case 'nothing':
      return []
    case 'assign':
      return evaluation.readings(node.value, bound)
    case 'name': {
      const variable = variableOf(node, evaluation.survey.places)
      return variable ? variableReadings(evaluation, variable, node, bound) : [unknownReading(hole())]
    }
    case 'member':
      return memberReadings(evaluation, node, bound)
    case 'call':
      return callReadings(evaluation, node, bound) ?? [unknownReading(hole())]
    default:
      return [unknownReading(hole())]
  }
}

/** Where the condition is a text that is known, the one that it chooses. */
function possibleOptions(
  evaluation: Evaluation,
  { condition, options }: ChoiceNode,
  bound: Bound,
): readonly ScriptNode[] {
  if (condition?.kind !== 'name' && condition?.kind !== 'member') return options
  const readings = evaluation.readings(condition, bound)
  const isKnown = readings.every(({ pieces }) => pieces.some((piece) => piece.kind === 'text'))
  if (readings.length === 0 || !isKnown) return options
  if (readings.every(isEmpty)) return options.slice(1)
  return readings.some(isEmpty) ? options : options.slice(0, 1)
}

function known(view: ReturnType<typeof stringView>): Readings | undefined {
  return view && [knownReading(view)]
}

function sumReadings(
  evaluation: Evaluation,
  operands: readonly ScriptNode[],
  node: ScriptNode,
  bound: Bound,
): Readings {
  if (typeOf(node, evaluation.survey) === 'number') return [unknownReading(evaluation.hole(node))]
  const [first, ...rest] = operands.map((operand) => () => ({
    readings: evaluation.readings(operand, bound),
    hole: () => evaluation.hole(operand),
  }))
  const start = first?.()
  if (start === undefined) return []
  const begun = start.readings.length > 0 ? start.readings : [unknownReading(start.hole())]
  return rest.reduce<Readings>((before, operand) => {
    const { readings, hole } = operand()
    return inSequence(before, readings, hole)
  }, begun)
}

/** A tag of its own may make anything of a template; `String.raw` and those that only mend white space do not. */
function templateReadings(evaluation: Evaluation, node: TemplateNode, bound: Bound): Readings {
  const { chunks, holes, tag } = node
  const hole = () => evaluation.hole(node)
  const tagName = tag?.kind === 'member' || tag?.kind === 'name' ? tag.name : undefined
  if (tag !== undefined && !plainTags.has(tagName ?? '')) return [unknownReading(hole())]
  const viewOf = tagName === 'raw' ? rawChunkView : chunkView
  return chunks.reduce<Readings>(
    (before, chunk, index) => {
      const view = viewOf(evaluation.text, chunk)
      const joined = inSequence(before, view ? [knownReading(view)] : [], hole)
      const inside = holes[index]
      const next = chunks[index + 1]
      if (inside === undefined || next === undefined) return joined
      const braces = { start: chunk.end, end: next.start }
      const widened = evaluation.readings(inside, bound).map((reading) => withBraces(reading, inside, braces))
      return inSequence(joined, widened, () => ({ ...evaluation.hole(inside), span: braces }))
    },
    [{ pieces: [], certainty: 'whole' }],
  )
}

const plainTags: ReadonlySet<string> = new Set(['raw', 'dedent', 'outdent', 'stripIndent', 'oneLine'])

function withBraces(reading: Reading, { span }: ScriptNode, braces: ScriptNode['span']): Reading {
  const hole = onlyHole(reading)
  const isHere = hole !== undefined && hole.span.start === span.start && hole.span.end === span.end
  return isHere ? { ...reading, pieces: [{ ...hole, span: braces }] } : reading
}

/** A member that a pattern takes is called as what it takes. */
function memberReadings(evaluation: Evaluation, node: MemberNode, bound: Bound): Readings {
  const unknown = () => [unknownReading(evaluation.hole(node))]
  if (node.name === undefined) return unknown()
  const { values, variables, isComplete } = evaluation.property(node.object, node.name, bound)
  const initial = values.flatMap((value) => evaluation.readings(value.node, value.bound))
  const written = variables.flatMap((variable) =>
    variableReadings(evaluation, variable, node, bound, initial),
  )
  const readings = anyOf(variables.length > 0 ? written : initial, () => evaluation.hole(node))
  const isKnown = readings.some((reading) => onlyHole(reading) === undefined)
  const isTaken = readings.length > 0 && !evaluation.survey.places.has(node)
  if (isKnown || isTaken) return readings
  return readings.length === 0 && (isComplete || values.length > 0) ? [] : unknown()
}

function callReadings(evaluation: Evaluation, node: CallNode, bound: Bound): Readings | undefined {
  const { callee, inputs } = node
  if (callee.kind === 'name' && callee.name === 'String' && inputs[0])
    return asText(evaluation, inputs[0], node, bound)
  if (callee.kind === 'member' && callee.name !== undefined && Object.hasOwn(methods, callee.name)) {
    return methods[callee.name]?.(evaluation, callee.object, node, bound)
  }
  const called = runsOf(evaluation, node, bound)
  const results = called.runs.flatMap((run) => {
    const inner = bindParameters(evaluation, run, called.inputs, bound)
    return (evaluation.survey.returns.get(run.node) ?? []).flatMap((value) =>
      evaluation.readings(value, inner),
    )
  })
  const isKnown = results.some((reading) => onlyHole(reading) === undefined)
  return isKnown ? anyOf(results, () => evaluation.hole(node)) : undefined
}

type TextMethod = (
  evaluation: Evaluation,
  text: ScriptNode,
  call: CallNode,
  bound: Bound,
) => Readings | undefined

/** What is known stays, and what is not is called as the whole call is. */
const asText: TextMethod = (evaluation, text, _, bound) => {
  const readings = evaluation.readings(text, bound)
  return readings.every((reading) => onlyHole(reading) !== undefined) ? undefined : readings
}

const methods: Readonly<Record<string, TextMethod>> = {
  trim: asText,
  trimStart: asText,
  trimEnd: asText,
  toString: asText,
  valueOf: asText,
  normalize: asText,
  replace: replaced,
  replaceAll: replaced,
  concat: (evaluation, text, call, bound) => sumReadings(evaluation, [text, ...call.inputs], call, bound),
  join: (evaluation, list, call, bound) => {
    const lists = evaluation.lists(list, bound)
    const [separator] = call.inputs
    if (lists === undefined) return undefined
    const between = separator ? evaluation.readings(separator, bound) : []
    const joined = lists.flatMap((one) => joinList(evaluation, one, between, call))
    return anyOf(joined, () => evaluation.hole(call))
  },
}

/** Replacing white space changes nothing that counts. */
function replaced(
  evaluation: Evaluation,
  text: ScriptNode,
  call: CallNode,
  bound: Bound,
): Readings | undefined {
  const [pattern] = call.inputs
  const written = pattern && evaluation.text.slice(pattern.span.start, pattern.span.end)
  return written !== undefined && /^\/\^?(?:\\[srn]|\[\\[srn])/.test(written)
    ? asText(evaluation, text, call, bound)
    : undefined
}
