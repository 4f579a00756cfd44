import type { Finding } from '../finding.ts'
import { identifyFindings } from './identify-findings.ts'

/** Findings that are known: so many of a code on lines that read like this one. */
export interface KnownFindings {
  /** From the folder of the baseline, with forward slashes. */
  readonly path: string
  readonly code: string
  readonly line: string
  readonly count: number
}

/** A file with findings, as a baseline sees it. */
export interface FileFindings {
  readonly path: string
  readonly text: string
  readonly findings: readonly Finding[]
}

/** The baseline that hides all findings of the files; in the order of paths, codes and lines. */
export function baselineOf(files: readonly FileFindings[]): KnownFindings[] {
  const counts = new Map<string, KnownFindings>()
  for (const { path, text, findings } of files) {
    for (const { code, line } of identifyFindings(text, findings)) {
      const key = keyOf({ path, code, line })
      counts.set(key, { path, code, line, count: (counts.get(key)?.count ?? 0) + 1 })
    }
  }
  return [...counts.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, known]) => known)
}

/** The findings of a file that a baseline does not have, and what the baseline has of the file beyond them. */
export function withoutKnown(
  { path, text, findings }: FileFindings,
  baseline: readonly KnownFindings[],
): { readonly findings: Finding[]; readonly gone: KnownFindings[] } {
  const known = baseline.filter((one) => one.path === path)
  const counts = new Map(known.map((one) => [keyOf(one), one.count]))
  const identities = identifyFindings(text, findings)
  const left = findings.filter((_, index) => {
    const { code = '', line = '' } = identities[index] ?? {}
    const key = keyOf({ path, code, line })
    const count = counts.get(key) ?? 0
    counts.set(key, count - 1)
    return count <= 0
  })
  const gone = known.flatMap((one) => {
    const count = counts.get(keyOf(one)) ?? 0
    return count > 0 ? [{ ...one, count }] : []
  })
  return { findings: left, gone }
}

function keyOf({ path, code, line }: Omit<KnownFindings, 'count'>): string {
  return `${path}\n${code}\n${line}`
}
