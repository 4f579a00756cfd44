import type { DialectName } from '../../dialects/dialect.ts'
import type { Filter } from '../../filter/filter.ts'
import { withoutSpans } from '../../filter/without-spans.ts'
import { templateText } from '../../source/source-text.ts'
import { FilterError } from '../filter-error.ts'
import { type ParseOptions, parseFilterSource } from '../parse-filter.ts'
import { requireScalar } from './require-scalar.ts'
import { requireUnicode } from './require-unicode.ts'

/**
 * A filter from a template whose holes are values, lists of values for IN, or keys, and never syntax. No hole needs
 * quotes, and none can end one: `` tags.${key} = ${value} ``.
 * @throws FilterError where the dialect refuses the text.
 * @throws TypeError where a hole is no such value.
 */
export type FilterTag = (parts: TemplateStringsArray, ...holes: readonly unknown[]) => Filter

/** A tag for another dialect or schema. */
export function filterIn(dialect: DialectName, options: Omit<ParseOptions, 'dialect'> = {}): FilterTag {
  return (parts, ...holes) => {
    const source = templateText(parts)
    const values = holes.map((hole, index) => requireHole(hole, index, parts[index] ?? ''))
    const { filter, diagnostics } = parseFilterSource(source, values, { ...options, dialect })
    if (filter === undefined) throw new FilterError(source.text, diagnostics)
    return withoutSpans(filter)
  }
}

/** The tag for filters of traces in the dialect `databricks`. */
export const filter: FilterTag = filterIn('databricks')

function requireHole(hole: unknown, index: number, before: string): unknown {
  const what = `Hole ${index + 1}, after \`${before.slice(-30).trim()}\`,`
  if (before.endsWith('.')) return requireKey(hole, what)
  if (Array.isArray(hole)) return requireList(hole, what)
  return requireScalar(hole, what)
}

function requireKey(key: unknown, what: string): string {
  if (typeof key === 'string') return requireUnicode(key, what)
  throw new TypeError(`${what} is a key of type ${typeof key}; give a string.`)
}

function requireList(list: readonly unknown[], what: string): unknown {
  if (list.length === 0)
    throw new TypeError(`${what} is an empty list; give it a value, or leave the condition out.`)
  return list.map((item, index) => requireScalar(item, `${what} item ${index + 1},`))
}
