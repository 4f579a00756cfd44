import type { SyntaxNode } from '@lezer/common'
import type { HoleType } from '../../../embedded.ts'
import { ViewBuilder } from '../../../text-view.ts'
import { decodeString } from '../literals/decode-string.ts'
import { readStringFrame, type StringStyle } from '../literals/string-style.ts'
import { childrenOf } from '../syntax/children.ts'
import { concatenate, type Part } from '../values/concatenate.ts'
import type { TextValue, ValuePiece } from '../values/value.ts'
import { firstExpression } from './parts.ts'
import { holeOf, type Reading } from './reading.ts'
import { fieldPart } from './texts-of.ts'

/** A literal, or several in a row. Bytes are no text. */
export function evaluateString(reading: Reading, node: SyntaxNode): readonly TextValue[] | undefined {
  const literals = node.name === 'ContinuedString' ? childrenOf(node).filter(isString) : [node]
  const parts = literals.map((literal) => literalParts(reading, literal))
  return parts.includes(undefined) ? undefined : concatenate(parts.flatMap((part) => part ?? []))
}

function isString({ name }: SyntaxNode): boolean {
  return name === 'String' || name === 'FormatString'
}

function literalParts(reading: Reading, node: SyntaxNode): readonly Part[] | undefined {
  const { text } = reading.survey
  const frame = readStringFrame(text, { start: node.from, end: node.to }, isNested(node))
  if (frame === undefined || frame.style.bytes) return undefined
  const parts: Part[] = []
  let done = frame.content.start
  for (const replacement of node.getChildren('FormatReplacement')) {
    parts.push(
      textPart(reading, node, decodeString(text, { start: done, end: replacement.from }, frame.style)),
    )
    parts.push(...replacementParts(reading, replacement, frame.style))
    done = replacement.to
  }
  const end = Math.max(done, frame.content.end)
  return [...parts, textPart(reading, node, decodeString(text, { start: done, end }, frame.style))]
}

/** Whether a literal stands in a hole of another one. */
function isNested(node: SyntaxNode): boolean {
  for (let parent = node.parent; parent !== null; parent = parent.parent) {
    if (parent.name === 'FormatReplacement') return true
    if (parent.name === 'Body') return false
  }
  return false
}

function textPart(reading: Reading, node: SyntaxNode, pieces: readonly ValuePiece[]): Part {
  return { values: [{ kind: 'text', pieces, certainty: 'whole' }], hole: holeOf(reading, node) }
}

/** `{value=!r:>10}` */
function replacementParts(reading: Reading, node: SyntaxNode, style: StringStyle): readonly Part[] {
  const value = firstExpression(node)
  const span = { start: node.from, end: node.to }
  if (value === undefined) return [textPart(reading, node, [{ ...holeOf(reading, node), span }])]
  const { text } = reading.survey
  const documented = node.getChild('FormatSelfDoc')
  const spec = node.getChild('FormatSpec')
  const conversion = node.getChild('FormatConversion')
  const written = spec === null ? '' : text.slice(spec.from + 1, spec.to)
  const quoted =
    conversion === null ? documented !== null && spec === null : !conversionIs(text, conversion, 's')
  const type = quoted ? 'quoted' : typeOfSpec(written)
  const changed = quoted || written !== ''
  const field = fieldPart(reading, value, { span, changed, ...(type && { type }) })
  if (documented === null) return [field]
  const shown = selfDocumentation(text, node.from + 1, documented.to)
  return [textPart(reading, node, shown), field].filter(() => style.format)
}

function conversionIs(text: string, { from, to }: SyntaxNode, letter: string): boolean {
  return text.slice(from, to).trim() === `!${letter}`
}

/** What a format makes of a number. */
export function typeOfSpec(spec: string): HoleType | undefined {
  return /[bcdeEfFgGnoxX%,]$/.test(spec) ? 'number' : undefined
}

/** `{value = }` writes itself; there is no other way to write it. */
function selfDocumentation(text: string, start: number, end: number): readonly ValuePiece[] {
  const builder = new ViewBuilder(start)
  const after = /^\s*/.exec(text.slice(end))?.[0].length ?? 0
  builder.copy(text.slice(start, end + after), start)
  return [{ kind: 'text', view: builder.build(() => undefined) }]
}
