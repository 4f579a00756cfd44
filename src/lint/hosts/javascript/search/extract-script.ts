import type { Span } from '../../../../source/span.ts'
import type { Comment, Extraction, ExtractOptions } from '../../../embedded.ts'
import { beginsLine } from '../../begins-line.ts'
import { surveyScript } from '../survey/survey-script.ts'
import type { Script } from '../syntax/tree.ts'
import { Collector } from './collector.ts'
import { findCalls } from './find-calls.ts'
import { findMarked } from './find-marked.ts'
import { findTagged } from './find-tagged.ts'

/** Finds the filters in a file that is read. */
export function extractScript(text: string, script: Script, options: ExtractOptions): Extraction {
  const comments = script.comments.map((span) => commentAt(text, span))
  const collector = new Collector(text, surveyScript(script.body))
  const calls = findCalls(collector, options)
  findTagged(collector)
  findMarked(collector, comments)
  const { broken } = script
  return { texts: collector.texts, calls, comments, ...(broken && { broken }) }
}

function commentAt(text: string, span: Span): Comment {
  const written = text.slice(span.start, span.end)
  return {
    text: written.replace(/^(?:\/\/|\/\*+|<!--|-->|#!)|\*\/$/g, '').trim(),
    span,
    ownLine: beginsLine(text, span.start),
  }
}
