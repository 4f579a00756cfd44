import type { Span } from '../../source/span.ts'
import { type TextView, ViewBuilder } from '../text-view.ts'
import { standIn } from './stand-in.ts'
import type { Template } from './template.ts'

/** The filter with its holes filled in one of the ways there are: a view of the skeleton. */
export function renderTemplate(template: Template, way: number): TextView {
  return fillTemplate(template, [], (index) => {
    const hole = template.holes[index]
    return hole === undefined ? '' : standIn(hole, way)
  })
}

/** The same with other text in place of whole spans of the skeleton, which do not overlap and are in order. */
export function fillTemplate(
  { skeleton, holes }: Template,
  replaced: readonly { readonly span: Span; readonly text: string }[],
  fill: (hole: number) => string,
): TextView {
  const outside = holes.filter(({ start }) => !replaced.some(({ span }) => contains(span, start)))
  const fills = [
    ...replaced,
    ...outside.map(({ start, index }) => ({ span: { start, end: start + 1 }, text: fill(index) })),
  ].sort((one, other) => one.span.start - other.span.start)
  const builder = new ViewBuilder(0)
  let at = 0
  for (const { span, text } of fills) {
    builder.copy(skeleton.slice(at, span.start), at)
    builder.escape(text, span.start, span.end - span.start)
    at = span.end
  }
  builder.copy(skeleton.slice(at), at)
  return builder.build((text) => text)
}

function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end
}
