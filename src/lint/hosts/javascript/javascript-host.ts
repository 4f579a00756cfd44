import type { Host } from '../../embedded.ts'
import { extractScript } from './search/extract-script.ts'
import { readScript } from './syntax/read-script.ts'

/** JavaScript and TypeScript. */
export const javascriptHost: Host = {
  name: 'javascript',
  extensions: ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'],
  mentions: (text, { callNames }) =>
    searches.test(text) || callNames.some((name) => text.includes(name.slice(name.lastIndexOf('.') + 1))),
  extract: (text, options) => extractScript(text, readScript(text), options),
}

const searches = /searchTraces|searchPages|parseFilter|compileFilter|parseOrderBy|traces\/search|tracesift/
