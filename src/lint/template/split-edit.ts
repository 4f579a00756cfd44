import type { Edit } from '../../diagnostics/diagnostic.ts'
import type { Span } from '../../source/span.ts'
import { outerSpan, type TextView } from '../text-view.ts'
import type { Template } from './template.ts'

/**
 * An edit of a filled template as edits of its skeleton that leave every hole alone; `undefined` where the new text does
 * not hold what stands for the holes, each as it is and in order.
 */
export function splitEdit(template: Template, filled: TextView, edit: Edit): readonly Edit[] | undefined {
  const edits: Edit[] = []
  let { span, text } = edit
  for (const { start: outer } of template.holes) {
    const hole = innerSpan(filled, outer)
    if (hole === undefined || hole.start >= edit.span.end || edit.span.start >= hole.end) continue
    const standIn = filled.text.slice(hole.start, hole.end)
    const found = text.indexOf(standIn)
    if (found === -1 || hole.start < span.start || hole.end > edit.span.end) return undefined
    edits.push({ span: { start: span.start, end: hole.start }, text: text.slice(0, found) })
    span = { start: hole.end, end: span.end }
    text = text.slice(found + standIn.length)
  }
  edits.push({ span, text })
  return edits
    .filter((one) => filled.text.slice(one.span.start, one.span.end) !== one.text)
    .map((one) => ({ span: outerSpan(filled, one.span), text: one.text }))
}

/** What stands for a unit of the outer text; `undefined` where that is nothing. */
function innerSpan({ runs }: TextView, outer: number): Span | undefined {
  const run = runs.find((one) => one.outer <= outer && outer < one.outer + one.outerLength)
  if (run === undefined) return undefined
  if (run.length !== run.outerLength) return { start: run.at, end: run.at + run.length }
  const start = run.at + outer - run.outer
  return { start, end: start + 1 }
}
