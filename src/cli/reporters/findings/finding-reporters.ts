import type { FindingReporter } from './finding-report.ts'

/** How `lint` writes what it finds; each is loaded when it is asked for. */
export const findingReporters = {
  text: async () => (await import('./report-text.ts')).reportText,
  concise: async () => (await import('./report-concise.ts')).reportConcise,
  json: async () => (await import('./report-json.ts')).reportJson,
  jsonl: async () => (await import('./report-json.ts')).reportJsonLines,
  sarif: async () => (await import('./report-sarif.ts')).reportSarif,
  github: async () => (await import('./report-github.ts')).reportGithub,
  gitlab: async () => (await import('./report-gitlab.ts')).reportGitlab,
  junit: async () => (await import('./report-junit.ts')).reportJunit,
  checkstyle: async () => (await import('./report-checkstyle.ts')).reportCheckstyle,
} as const satisfies Record<string, () => Promise<FindingReporter>>

/** A value of `--format`. */
export type FindingFormat = keyof typeof findingReporters
