import { nothingBound } from '../evaluate/evaluation.ts'
import { parameterNamed } from '../survey/find-variable.ts'
import type { ScriptNode } from '../syntax/tree.ts'
import type { Collector } from './collector.ts'
import { dialectIn, type SaidDialect } from './said-dialect.ts'
import { sourcesOfParameter } from './sources-of-parameter.ts'

/** What options call the filter. */
const filterNames: readonly string[] = ['filter', 'filterString', 'filter_string']

const orderNames: readonly string[] = ['orderBy', 'order_by']

/**
 * The filter and order in the options of a search, which are one of its inputs; `undefined` where no input has a filter.
 * Options that cannot be read may have any.
 */
export function searchInputs(collector: Collector, inputs: readonly ScriptNode[]): number[] {
  const found = inputs.flatMap((input) => optionTexts(collector, input))
  const last = inputs.at(-1)
  if (found.length > 0 || last === undefined || inputs.some((input) => isKnown(collector, input)))
    return found
  const given = optionsGiven(collector, last)
  if (given.length > 0) return given
  return collector.filter(last.kind === 'spread' ? last.value : last, 'filter', undefined)
}

/** What a function is given as options, where it hands them on. */
function optionsGiven(collector: Collector, input: ScriptNode): number[] {
  const { evaluator } = collector
  const parameter = parameterNamed(input, collector.survey.places)
  const sources = parameter === undefined ? [] : sourcesOfParameter(evaluator, parameter)
  return sources.flatMap((source) => optionTexts(collector, source))
}

/** The texts in one object of options. */
export function optionTexts(collector: Collector, options: ScriptNode): number[] {
  const { evaluator } = collector
  evaluator.begin()
  const said = dialectIn(evaluator, options)
  const dialect: SaidDialect = said === 'unknown' && !isKnown(collector, options) ? undefined : said
  return [
    ...filterNames.flatMap((name) =>
      memberOf(collector, options, name).flatMap((node) => collector.filter(node, 'filter', dialect)),
    ),
    ...orderNames.flatMap((name) =>
      memberOf(collector, options, name).flatMap((node) => collector.order(node, dialect)),
    ),
  ]
}

/** The value of a member where it is written in one place, or else the member as an expression. */
function memberOf({ evaluator }: Collector, object: ScriptNode, name: string): ScriptNode[] {
  const { values, variables } = evaluator.property(object, name, nothingBound)
  if (values.length + variables.length === 0) return []
  const [value, ...others] = values
  const isPlain = value !== undefined && others.length + variables.length === 0 && value.bound.size === 0
  return [isPlain ? value.node : { kind: 'member', span: object.span, object, name }]
}

/** Whether an input is an object all of whose members are known. */
function isKnown({ evaluator }: Collector, input: ScriptNode): boolean {
  return evaluator.property(input, 'filter', nothingBound).isComplete
}
