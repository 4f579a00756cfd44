import type { SyntaxNode } from '@lezer/common'
import type { Extraction, ExtractOptions } from '../../../embedded.ts'
import { composeViews, type TextView } from '../../../text-view.ts'
import { viewExtraction } from '../../../view-extraction.ts'
import { decodeString } from '../literals/decode-string.ts'
import { readStringFrame } from '../literals/string-style.ts'
import { codeBlocks } from './code-blocks.ts'
import { mentionsSearch } from './mentions-search.ts'

/** What is in the code of a docstring, which is Python of its own. */
export function extractDocumentation(
  text: string,
  { from, to }: SyntaxNode,
  options: ExtractOptions,
  extract: (code: string) => Extraction,
): readonly Extraction[] {
  if (!mentionsSearch(text.slice(from, to), options)) return []
  const view = viewOf(text, from, to)
  return view === undefined ? [] : extractExamples(view, options, extract)
}

/** What is in the code of a text that explains something. */
export function extractExamples(
  view: TextView,
  options: ExtractOptions,
  extract: (code: string) => Extraction,
): readonly Extraction[] {
  return codeBlocks(view.text)
    .filter((block) => mentionsSearch(block.text, options))
    .map((block) => withoutFault(viewExtraction(composeViews(view, block), extract(block.text))))
}

function viewOf(text: string, from: number, to: number): TextView | undefined {
  const frame = readStringFrame(text, { start: from, end: to }, false)
  if (frame === undefined || frame.style.bytes) return undefined
  const [piece, second] = decodeString(text, frame.content, frame.style)
  return piece?.kind === 'text' && second === undefined ? piece.view : undefined
}

/** An example may leave out what makes a file of it. */
function withoutFault({ broken: _, ...extraction }: Extraction): Extraction {
  return extraction
}
