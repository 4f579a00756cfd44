import { parsePythonJson } from '../../language/python-json.ts'
import type { Trace } from '../../schema/trace.ts'
import { SearchError } from '../search-error.ts'
import {
  isNothing,
  type JsonPlace,
  optional,
  property,
  readList,
  readRecord,
  readText,
} from './json-place.ts'
import { spanFromJson } from './span-from-json.ts'
import { traceInfoFromJson } from './trace-info-from-json.ts'

/**
 * Reads a trace as MLflow writes it: an exported file, what its server answers, or the bare info of a trace, of version
 * 2 or 3; and what `traceToJson` writes. From a text, 64-bit integers are exact; `JSON.parse` has rounded them.
 * @throws SearchError that says where the JSON is not what was expected.
 */
export function traceFromJson(json: string | object): Trace {
  const whole = { path: '', value: typeof json === 'string' ? parse(json) : json }
  const place = isNothing(property(whole, 'trace')) ? whole : property(whole, 'trace')
  const info = traceInfoFromJson(infoOf(place), readLinks(place))
  const spans = spansOf(place)
  return spans === undefined
    ? { info }
    : { info, data: { spans: spans.map((span) => spanFromJson(span, info.traceId)) } }
}

function parse(text: string): unknown {
  try {
    return parsePythonJson(text)
  } catch (error) {
    throw new SearchError('data', `The trace is not JSON: ${error instanceof Error ? error.message : error}.`)
  }
}

/** Servers say `trace_info`, files `info`; else the whole is the info. */
function infoOf(place: JsonPlace): JsonPlace {
  const names = Object.keys(readRecord(place))
  const name = ['info', 'trace_info'].find((one) => names.includes(one))
  return name === undefined ? place : property(place, name)
}

function spansOf(place: JsonPlace): readonly JsonPlace[] | undefined {
  return (
    optional(place, 'spans', readList) ?? optional(place, 'data', (data) => optional(data, 'spans', readList))
  )
}

/** MLflow's JSON has no room for links: `traceToJson` writes them beside the info, where MLflow does not look. */
function readLinks(place: JsonPlace): { linkedRuns?: readonly string[]; linkedPrompts?: readonly string[] } {
  const links = property(place, 'links')
  if (isNothing(links)) return {}
  const linkedRuns = optional(links, 'runs', readTexts)
  const linkedPrompts = optional(links, 'prompts', readTexts)
  return { ...(linkedRuns && { linkedRuns }), ...(linkedPrompts && { linkedPrompts }) }
}

function readTexts(place: JsonPlace): readonly string[] {
  return readList(place).map(readText)
}
