import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** What stands at a path: text, bytes, or where a link leads to. */
export type TreeEntry = string | Uint8Array | { readonly link: string }

/** A folder of these files, which is gone after the test. */
export function temporaryTree(entries: Readonly<Record<string, TreeEntry>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lint-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, entry] of Object.entries(entries)) {
    const place = join(folder, path)
    mkdirSync(path.endsWith('/') ? place : dirname(place), { recursive: true })
    if (path.endsWith('/')) continue
    if (typeof entry === 'string' || entry instanceof Uint8Array) writeFileSync(place, entry)
    else symlinkSync(entry.link, place)
  }
  return folder
}
