import type { Span } from '../../../../source/span.ts'
import type { ExtractOptions, SearchCall } from '../../../embedded.ts'
import { nothingBound } from '../evaluate/evaluation.ts'
import { writtenAs } from '../evaluate/origins.ts'
import { onlyHole, type Reading } from '../evaluate/reading.ts'
import type { CallNode, ScriptNode } from '../syntax/tree.ts'
import type { Collector } from './collector.ts'
import { expectsFailure } from './expects-failure.ts'
import { originOf } from './origin-of.ts'
import { isSearchRequest, requestInputs } from './request-inputs.ts'
import { dialectIn } from './said-dialect.ts'
import { optionTexts, searchInputs } from './search-inputs.ts'

/** Functions and methods that search traces, of MLflow and of this package. */
const searchNames: readonly string[] = ['searchTraces', 'searchPages']

/** Functions of this package that take a text, and what the text is. */
const readerNames: Readonly<Record<string, 'filter' | 'order'>> = {
  parseFilter: 'filter',
  compileFilter: 'filter',
  parseOrderBy: 'order',
}

/** Goes over the calls of a file and collects the texts in those that take some. */
export function findCalls(collector: Collector, options: ExtractOptions): SearchCall[] {
  const configured = new Set(options.callNames.map((name) => name.slice(name.lastIndexOf('.') + 1)))
  return collector.survey.calls.flatMap((call) => {
    const name = calledName(collector, call.callee)
    if (name !== undefined && Object.hasOwn(readerNames, name)) readText(collector, call, name)
    const texts = searchTexts(collector, call, name, configured)
    return texts === undefined ? [] : [searchCall(collector, call, texts)]
  })
}

/** The texts of a call that searches; `undefined` for other calls. */
function searchTexts(
  collector: Collector,
  call: CallNode,
  name: string | undefined,
  configured: ReadonlySet<string>,
): number[] | undefined {
  const isConfigured = name !== undefined && configured.has(name)
  const isNamed = name !== undefined && searchNames.includes(name)
  const isSearch = isNamed || isConfigured || isSearchRequest(collector, call)
  if (!isSearch || expectsFailure(call, collector.survey, collector.text)) return undefined
  if (isNamed) return searchInputs(collector, call.inputs)
  return isConfigured ? configuredTexts(collector, call.inputs) : requestInputs(collector, call)
}

/** By its name in the module that it is imported from. */
function calledName({ survey, text }: Collector, callee: ScriptNode): string | undefined {
  if (callee.kind === 'member') return callee.name
  const origin = originOf(callee, survey, text)
  if (origin.from !== 'elsewhere') return origin.name
  return origin.imported ?? (callee.kind === 'name' ? callee.name : undefined)
}

/** The filter in options, or else the first input that is a text, best one that compares something. */
function configuredTexts(collector: Collector, inputs: readonly ScriptNode[]): number[] {
  const found = inputs.flatMap((input) => optionTexts(collector, input))
  if (found.length > 0) return found
  const readings = inputs.map((input) => {
    collector.evaluator.begin()
    const known = collector.evaluator.readings(input, nothingBound)
    return { input, known: known.filter((one) => one.pieces.length > 0 && onlyHole(one) === undefined) }
  })
  const { input: first } =
    readings.find(({ known }) => known.some(compares)) ?? readings.find(({ known }) => known.length > 0) ?? {}
  return first === undefined ? [] : collector.filter(first, 'filter', undefined)
}

function compares({ pieces }: Reading): boolean {
  return pieces.some((piece) => piece.kind === 'text' && /[=<>]/.test(piece.view.text))
}

/** The names are common, so that those of other modules do not count. Without a dialect said it is the first. */
function readText(collector: Collector, call: CallNode, name: string): void {
  const { callee, inputs } = call
  const [input, options] = inputs
  const isOurs = originOf(callee, collector.survey, collector.text).from !== 'elsewhere'
  if (!isOurs || input === undefined || expectsFailure(call, collector.survey, collector.text)) return
  const dialect = dialectIn(collector.evaluator, options) ?? 'databricks'
  if (readerNames[name] === 'order') collector.order(input, dialect)
  else collector.filter(input, 'filter', dialect)
}

function searchCall({ text, survey }: Collector, call: CallNode, texts: readonly number[]): SearchCall {
  const loop = survey.places.get(call)?.loop
  const head = loop && { ...loop, span: trimmed(text, loop.span) }
  return { span: call.callee.span, name: writtenAs(call.callee, text), texts, ...(head && { loop: head }) }
}

function trimmed(text: string, { start, end }: Span): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length }
}
