import type { Comment } from '../../../embedded.ts'
import type { ScriptNode } from '../syntax/tree.ts'
import type { Collector } from './collector.ts'

/** Collects what stands behind a comment that marks it as a filter or as a key of an order. */
export function findMarked(collector: Collector, comments: readonly Comment[]): void {
  for (const { text, span } of comments) {
    const mark = marker.exec(text)
    if (mark === null) continue
    const node = markedAt(collector, span.end)
    if (node === undefined || collector.has(node)) continue
    if (mark[1] === 'order') collector.order(node, undefined)
    else collector.filter(node, 'filter', undefined)
  }
}

const marker = /^\s*tracesift(?:\s*:\s*(order|filter))?\s*$/

function markedAt({ text, survey }: Collector, end: number): ScriptNode | undefined {
  blank.lastIndex = end
  const start = end + (blank.exec(text)?.[0].length ?? 0)
  const node = survey.beginnings.get(start)
  return node && writtenValue(node)
}

const blank = /\s*/y

/** Of a declaration or assignment, what is written into the name. */
function writtenValue(node: ScriptNode): ScriptNode | undefined {
  if (node.kind === 'declare' || node.kind === 'return') return node.value
  if (node.kind === 'assign') return node.value
  const [first] = node.kind === 'other' ? node.parts : []
  return first === undefined ? node : writtenValue(first)
}
