import { nothingBound } from '../evaluate/evaluation.ts'
import { variableOf } from '../survey/find-variable.ts'
import type { CallNode, ScriptNode } from '../syntax/tree.ts'
import type { Collector } from './collector.ts'
import { optionTexts } from './search-inputs.ts'

/** What the address of a search of traces has. */
const searchAddress = 'traces/search'

/** Whether a call may be a request that searches traces. */
export function isSearchRequest({ evaluator, text }: Collector, { inputs }: CallNode): boolean {
  if (!text.includes(searchAddress)) return false
  return inputs.slice(0, 2).some((input) => {
    evaluator.begin()
    const readings = input.kind === 'object' ? [] : evaluator.readings(input, nothingBound)
    return readings.some(({ pieces }) =>
      pieces.some((piece) => piece.kind === 'text' && piece.view.text.includes(searchAddress)),
    )
  })
}

/** The texts in the body of a request: of `fetch`, and of others that take it as an object. */
export function requestInputs(collector: Collector, { inputs }: CallNode): number[] {
  return inputs.flatMap((input) =>
    [input, ...bodyNames.flatMap((name) => valuesAt(collector, input, name))].flatMap((body) =>
      sources(collector, body, 0).flatMap((source) => optionTexts(collector, source)),
    ),
  )
}

const bodyNames: readonly string[] = ['body', 'data', 'json']

function valuesAt({ evaluator }: Collector, input: ScriptNode, name: string): ScriptNode[] {
  return evaluator.property(input, name, nothingBound).values.map(({ node }) => node)
}

/** What a body is made of: the object that is written as JSON. */
function sources(collector: Collector, body: ScriptNode, depth: number): ScriptNode[] {
  if (body.kind === 'call') {
    const { callee, inputs } = body
    const isJson = callee.kind === 'member' && callee.name === 'stringify' && inputs[0] !== undefined
    return isJson ? inputs.slice(0, 1) : []
  }
  const writes =
    body.kind === 'name' && depth < 4 ? variableOf(body, collector.survey.places)?.writes : undefined
  const values = (writes ?? []).flatMap(({ how, values }) => (how === 'set' ? values : []))
  return [body, ...values.filter(({ kind }) => kind === 'call' || kind === 'name')].flatMap((value, index) =>
    index === 0 ? [value] : sources(collector, value, depth + 1),
  )
}
