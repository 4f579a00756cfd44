import { babelScript } from './babel-script.ts'
import { lezerScript } from './lezer-script.ts'
import type { Script } from './tree.ts'

/** Reads JavaScript or TypeScript: exactly where it is sound, and else as far as it can be read. */
export function readScript(text: string): Script {
  const script = babelScript(text)
  if (!('fault' in script)) return script
  return { ...lezerScript(text), broken: script.fault }
}
