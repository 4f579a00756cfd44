import { parse, TomlError } from 'smol-toml'
import { lineMap } from '../../source/line-map.ts'
import type { ConfigFault, ConfigNode } from './config-node.ts'

/** What stands under `[tool.tracesift]`, each value at the place of its key; `undefined` where there is no such table. */
export function readToml(text: string): ConfigNode | ConfigFault | undefined {
  let whole: Readonly<Record<string, unknown>>
  try {
    whole = parse(text)
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const start = (lineMap(text).starts[error.line - 1] ?? 0) + error.column - 1
    return { start, message: error.message.split('\n')[0]?.replace(/^Invalid TOML document: /, '') ?? '' }
  }
  const tools = memberOf(whole, 'tool')
  const table = memberOf(tools, 'tracesift')
  return table === undefined ? undefined : nodeOf(table, placeOfKey(text, 'tracesift', 0), text)
}

function memberOf(value: unknown, key: string): unknown {
  return isTable(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

function nodeOf(value: unknown, start: number, text: string): ConfigNode {
  if (Array.isArray(value)) return { value, start, items: value.map((item) => nodeOf(item, start, text)) }
  if (!isTable(value)) return { value, start }
  const members = Object.entries(value).map(([key, inner]) => {
    const place = placeOfKey(text, key, start)
    return { key, start: place, node: nodeOf(inner, place, text) }
  })
  return { value, start, members }
}

/** The parser keeps no places: the first one from `from` on where the key is written as one, in a header or before `=`. */
function placeOfKey(text: string, key: string, from: number): number {
  const written = key.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
  const match = new RegExp(`(?<=^|[\\s{,.["'])${written}(?=["']?\\s*[=.\\]])`, 'gm')
  match.lastIndex = from
  return match.exec(text)?.index ?? from
}
