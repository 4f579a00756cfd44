import type { SyntaxNode } from '@lezer/common'
import type { LiteralPiece } from '../../../embedded.ts'
import { composeViews, outerSpan, ViewBuilder } from '../../../text-view.ts'
import { concatenate, type Part } from '../values/concatenate.ts'
import { holeValue, loneHole, type TextValue, type Value } from '../values/value.ts'
import { holeOf, type Reading } from './reading.ts'
import type { Field } from './texts-of.ts'

/** A way to mark fields in a text. */
export interface TemplateRules {
  /** Finds fields and what stands for a sign of its own. */
  readonly pattern: RegExp
  /** What a match stands for, if it is no field. */
  readonly said: (match: RegExpExecArray) => string | undefined
  /** Writes a text so that there is no field in it. */
  readonly write: (text: string) => string | undefined
  /** Starts to number the fields of one text. */
  readonly start: () => (match: RegExpExecArray, span: Field['span']) => Part
}

/** A text with its fields filled; `undefined` where nothing is known of it. */
export function fillTemplate(
  reading: Reading,
  template: SyntaxNode,
  rules: TemplateRules,
): readonly Value[] | undefined {
  const values = reading.evaluate(template)
  const texts = values.filter((value) => value.kind === 'text')
  if (texts.length === 0 || texts.length < values.length) return undefined
  if (texts.every((text) => text.number === true || loneHole(text) !== undefined)) return undefined
  return texts.flatMap((text) => concatenate(partsOf(reading, template, text, rules)))
}

function partsOf(reading: Reading, node: SyntaxNode, text: TextValue, rules: TemplateRules): readonly Part[] {
  const fill = rules.start()
  const hole = holeOf(reading, node)
  const parts = text.pieces.flatMap((piece): readonly Part[] =>
    piece.kind === 'hole' ? [{ values: [holeValue(piece)], hole }] : cutPiece(piece, rules, fill, hole),
  )
  return [{ values: [{ kind: 'text', pieces: [], certainty: text.certainty }], hole }, ...parts]
}

function cutPiece(
  { view }: LiteralPiece,
  rules: TemplateRules,
  fill: ReturnType<TemplateRules['start']>,
  hole: Part['hole'],
): readonly Part[] {
  const parts: Part[] = []
  let builder = new ViewBuilder(0)
  let done = 0
  const flush = (): void => {
    const piece: LiteralPiece = { kind: 'text', view: composeViews(view, builder.build(rules.write)) }
    parts.push({ values: [{ kind: 'text', pieces: [piece], certainty: 'whole' }], hole })
  }
  for (const match of view.text.matchAll(rules.pattern)) {
    const end = match.index + match[0].length
    builder.copy(view.text.slice(done, match.index), done)
    done = end
    const said = rules.said(match)
    if (said === undefined) {
      flush()
      parts.push(fill(match, outerSpan(view, { start: match.index, end })))
      builder = new ViewBuilder(end)
    } else builder.escape(said, match.index, match[0].length)
  }
  builder.copy(view.text.slice(done), done)
  flush()
  return parts
}
