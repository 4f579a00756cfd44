import type { Extraction, ExtractOptions } from '../../../embedded.ts'
import { joinExtractions, viewExtraction } from '../../../view-extraction.ts'
import { startReading } from '../evaluate/evaluate.ts'
import type { Survey } from '../survey/survey.ts'
import { surveyFile } from '../survey/survey-file.ts'
import { collectCall } from './collect-call.ts'
import { collectMarked } from './collect-marked.ts'
import type { Collecting } from './collect-texts.ts'
import { readDatabricksSource } from './databricks-source.ts'
import { expectsFailure } from './expects-failure.ts'
import { extractDocumentation, extractExamples } from './extract-documentation.ts'
import { findBreak } from './find-break.ts'
import { findCalls } from './find-calls.ts'
import { isOtherSearch } from './is-other-search.ts'

/** Finds the filters of a Python file, of the code in its docstrings, and in what a notebook has as comments. */
export function extractPython(text: string, options: ExtractOptions): Extraction {
  const notebook = readDatabricksSource(text)
  if (notebook === undefined) return extractAt(text, options, 0)
  const { code, pages } = notebook
  return joinExtractions([
    viewExtraction(code, extractAt(code.text, options, 0)),
    ...pages.flatMap((page) => extractExamples(page, options, (example) => extractAt(example, options, 1))),
  ])
}

function extractAt(text: string, options: ExtractOptions, depth: number): Extraction {
  const survey = surveyFile(text)
  const own = extractCode(survey, options)
  if (depth >= deepest) return own
  const documented = survey.documentation.flatMap((node) =>
    extractDocumentation(text, node, options, (code) => extractAt(code, options, depth + 1)),
  )
  return joinExtractions([own, ...documented])
}

/** A docstring in the code of a docstring is read, and no further. */
const deepest = 2

function extractCode(survey: Survey, { callNames }: ExtractOptions): Extraction {
  const collecting: Collecting = { reading: startReading(survey), texts: [] }
  const calls = findCalls(survey, callNames)
    .filter((call) => !expectsFailure(call.node, survey.text) && !isOtherSearch(collecting.reading, call))
    .map((call) => collectCall(collecting, call))
  collectMarked(collecting)
  const broken = survey.faulty ? findBreak(survey.text) : undefined
  return {
    texts: collecting.texts,
    calls: calls.filter((call) => call !== undefined),
    comments: survey.comments,
    ...(broken && { broken }),
  }
}
