import { define } from '../../diagnostics/define.ts'
import type { Severity } from '../../diagnostics/diagnostic.ts'
import type { Hole } from '../template/template.ts'
import type { LintRule } from './rule.ts'

const unescapedHole = define(
  {
    code: 'unescaped-hole',
    severity: 'warning',
    explain:
      'A value is pasted between quotes. Where it holds a quote itself, the text ends there and the rest is read as further conditions: a user called "\' OR …" or "x\' AND …" changes what is searched. No target has an escape for a quote, so refuse such values before the filter is built, or build it from parts that cannot be syntax: in TypeScript with the filter tag of tracesift. Ids that MLflow makes up hold no quotes; for a hole that is called like one this is but a remark.',
    wrong: {
      dialect: 'mlflow',
      host: 'python',
      text: `mlflow.search_traces(filter_string=f"metadata.\`mlflow.user\` = '{user}'")`,
    },
    right: `if "'" in user:
    raise ValueError(f"a user cannot be called {user!r}")
mlflow.search_traces(filter_string="metadata.\`mlflow.user\` = '" + user.replace("'", "") + "'")`,
  },
  (source: string, quote: string, severity: Severity) => ({
    severity,
    message: `{${source}} is pasted between quotes: a ${quote} in it ends the text, and the rest of it is read as conditions.`,
    help: `Refuse a value that holds a ${quote} before the filter is built; there is no escape for it.`,
  }),
)

/** A hole between quotes whose value may end them. */
export const unescapedHoleRule: LintRule = {
  entry: unescapedHole.entry,
  checkFilter({ template }, report) {
    for (const hole of template.holes) {
      if (!isInQuotes(hole) || isHarmless(hole)) continue
      const quote = hole.place === 'backticked' ? 'backtick' : 'quote'
      const { source } = hole.piece
      const severity = isMadeUp(source) ? 'info' : 'warning'
      report(unescapedHole({ start: hole.start, end: hole.start + 1 }, source, quote, severity))
    }
  },
}

function isInQuotes({ place }: Hole): boolean {
  return place === 'quoted' || place === 'backticked'
}

/** A number, a constant, or what something was done to that looks like care. */
function isHarmless({ piece: { type, origins, source } }: Hole): boolean {
  if (type === 'number') return true
  return [source, ...origins].some((origin) => careful.test(origin) || constant.test(origin))
}

/** By its name: `TRACE_TAG`, `TraceMetadataKey.TRACE_SESSION`. */
const constant = /^[\w.]*\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*(?:\.value)?$/

const careful =
  /\b(?:\w*(?:escape|quote|saniti[sz]e|clean|slug|validate|safe)\w*)\s*\(|\.replace(?:All|_all)?\(\s*\\?['"/`]\\?['"`]|\buuid\d?\b|\brandomUUID\(|\bisoformat\(|strftime\(|\.hex\b|\bhexdigest\(/i

/** The ids of MLflow's own making. */
function isMadeUp(source: string): boolean {
  return /(?:^|[._\W])(?:run|trace|request|experiment|model|span)(?:_?id|Id|ID)\b\W*$|(?:run|trace|span)\.info\.\w+id\W*$/i.test(
    source,
  )
}
