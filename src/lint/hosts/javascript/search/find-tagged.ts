import type { Piece } from '../../../embedded.ts'
import { chunkView } from '../literals/literal-views.ts'
import { variableOf } from '../survey/find-variable.ts'
import type { ScriptNode, TemplateNode } from '../syntax/tree.ts'
import type { Collector } from './collector.ts'
import { originOf } from './origin-of.ts'
import { dialectNamed, type SaidDialect } from './said-dialect.ts'

/** Goes over the templates of a file and collects those with a tag of this package, whose holes are values or keys. */
export function findTagged(collector: Collector): void {
  for (const template of collector.survey.tagged) {
    const tag = template.tag && tagOf(collector, template.tag, 0)
    if (tag?.dialect === undefined || tag.dialect === 'unknown') continue
    const pieces = piecesOf(collector, template)
    if (pieces === undefined) continue
    const span = { start: (template.chunks[0]?.start ?? 1) - 1, end: template.span.end }
    collector.add({ kind: 'filter', pieces, certainty: 'whole', span, dialect: tag.dialect })
  }
}

/** Tags may be given names. */
const deepest = 4

function tagOf(
  collector: Collector,
  tag: ScriptNode,
  depth: number,
): { readonly dialect: SaidDialect } | undefined {
  const { survey, text, evaluator } = collector
  if (tag.kind === 'call') {
    const origin = originOf(tag.callee, survey, text)
    const [name] = tag.inputs
    const isMaker = origin.from === 'package' && origin.name === 'filterIn' && name !== undefined
    return isMaker ? { dialect: dialectNamed(evaluator, name) } : undefined
  }
  const origin = originOf(tag, survey, text)
  if (origin.from === 'package') return origin.name === 'filter' ? { dialect: 'databricks' } : undefined
  const writes = depth < deepest ? (variableOf(tag, survey.places)?.writes ?? []) : []
  const [value] = writes.flatMap(({ how, values }) => (how === 'set' ? values : []))
  return value && tagOf(collector, value, depth + 1)
}

function piecesOf({ text, evaluator }: Collector, { chunks, holes }: TemplateNode): Piece[] | undefined {
  const pieces: Piece[] = []
  for (const [index, chunk] of chunks.entries()) {
    const view = chunkView(text, chunk)
    if (view === undefined) return undefined
    pieces.push({ kind: 'text', view })
    const [hole, next] = [holes[index], chunks[index + 1]]
    if (hole === undefined || next === undefined) continue
    const { type: _, ...untyped } = evaluator.hole(hole)
    pieces.push({ ...untyped, span: { start: chunk.end, end: next.start } })
  }
  return pieces
}
