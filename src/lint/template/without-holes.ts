import type { Span } from '../../source/span.ts'
import { outerSpan, type TextView } from '../text-view.ts'
import { conditionsIn } from './conditions-in.ts'
import { fillTemplate, renderTemplate } from './render-template.ts'
import { standIn } from './stand-in.ts'
import type { Template } from './template.ts'

/** The filter with, for each condition that holds a hole, one about a tag that no other condition is about. */
export function withoutHoles(template: Template): TextView {
  const filled = renderTemplate(template, 0)
  const replaced = conditionsIn(filled.text)
    .map(({ span }) => outerSpan(filled, span))
    .filter((span) => hasHole(template, span))
    .map((span, index) => ({ span, text: `tags.other${index} = 'other'` }))
  return fillTemplate(template, replaced, (index) => {
    const hole = template.holes[index]
    return hole === undefined ? '' : standIn(hole, 0)
  })
}

function hasHole({ holes }: Template, { start, end }: Span): boolean {
  return holes.some((hole) => start <= hole.start && hole.start < end)
}
