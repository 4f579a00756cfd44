import { relative, sep } from 'node:path'

/** A path as it is shown: from the working folder, with forward slashes. */
export function showPath(path: string, cwd: string): string {
  const shown = relative(cwd, path) || '.'
  return sep === '/' ? shown : shown.replaceAll(sep, '/')
}
