import type { Host, HostName } from '../embedded.ts'
import { javascriptHost } from './javascript/javascript-host.ts'
import { jsonHost } from './json/json-host.ts'
import { markdownHost } from './markdown/markdown-host.ts'
import { notebookHost } from './notebook/notebook-host.ts'
import { pythonHost } from './python/python-host.ts'
import { yamlHost } from './yaml/yaml-host.ts'

/** Every host by its name. */
export const hosts: Readonly<Record<HostName, Host>> = {
  python: pythonHost,
  notebook: notebookHost,
  javascript: javascriptHost,
  yaml: yamlHost,
  json: jsonHost,
  markdown: markdownHost,
}

/** The host of a file, by its extension; `undefined` for a file that is none. */
export function hostOf(path: string): Host | undefined {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  const dot = name.lastIndexOf('.')
  return dot === -1 ? undefined : byExtension.get(name.slice(dot).toLowerCase())
}

const byExtension: ReadonlyMap<string, Host> = new Map(
  Object.values(hosts).flatMap((host) => host.extensions.map((extension) => [extension, host])),
)
