import type { SyntaxNode } from '@lezer/common'
import { ViewBuilder } from '../../../text-view.ts'
import { holeValue, type TextValue } from '../values/value.ts'
import { holeOf, type Reading } from './reading.ts'

/** A number as `str` writes it, where that is certain. */
export function evaluateNumber(reading: Reading, node: SyntaxNode): readonly TextValue[] | undefined {
  const written = reading.survey.text.slice(node.from, node.to)
  if (!/^-?[\d.]/.test(written)) return undefined
  const said = written.replaceAll('_', '')
  if (!plain.test(said)) return [{ ...holeValue(holeOf(reading, node, { type: 'number' })), number: true }]
  const builder = new ViewBuilder(node.from)
  if (said === written) builder.copy(said, node.from)
  else builder.escape(said, node.from, written.length)
  const view = builder.build((text) => (/^[\d.-]*$/.test(text) ? text : undefined))
  return [{ kind: 'text', pieces: [{ kind: 'text', view }], certainty: 'whole', number: true }]
}

const plain = /^-?(0|[1-9]\d*)(\.(0|\d{0,14}[1-9]))?$/
