import type { Finding } from '../../lint/finding.ts'
import type { FoundFile, LintRun } from './lint-run.ts'

/** A file with its fixes made. */
export interface MendedFile {
  readonly text: string
  readonly applied: number
  /** What is left. */
  readonly findings: readonly Finding[]
}

/** Makes the fixes that the options allow, in memory. */
export async function mendFile(
  { file, text }: FoundFile,
  { options, today }: Pick<LintRun, 'options' | 'today'>,
): Promise<MendedFile> {
  const { fixText } = await import('../../lint/fix-text.ts')
  const safety = options.unsafeFixes ? 'unsafe' : 'safe'
  return fixText(text, { path: file.path, config: file.config, today, safety })
}
