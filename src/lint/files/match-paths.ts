import ignore from 'ignore'

/** Whether patterns match a path, which is seen from where they are and has forward slashes. */
export type MatchPath = (path: string) => boolean

/** Patterns as in a `.gitignore`, a later one before an earlier one. */
export function matchPaths(patterns: readonly string[]): MatchPath {
  const matcher = ignore({ allowRelativePaths: true }).add([...patterns])
  return (path) => path !== '' && matcher.ignores(path)
}
