import { type TextView, ViewBuilder } from '../../text-view.ts'
import { decodeJsonString, writeJsonString } from '../json/json-string-view.ts'
import type { NotebookCell } from './notebook-cells.ts'

/** The source of a cell, seen in the raw text of the notebook. */
export function cellView(text: string, { source }: NotebookCell): TextView {
  const builder = new ViewBuilder(source[0]?.start ?? 0)
  for (const span of source) decodeJsonString(builder, text, span)
  return builder.build(writeJsonString)
}
