import type { CliIo, ExitCode } from '../cli-io.ts'
import { UsageError } from '../usage-error.ts'
import { lintOnce } from './lint-once.ts'
import type { LintCliOptions } from './lint-options.ts'
import { openCache } from './open-cache.ts'

/** Lints the files that paths lead to, or the standard input, once or again and again. */
export async function runLint(paths: readonly string[], given: LintCliOptions, io: CliIo): Promise<ExitCode> {
  const options = withFixes(given)
  for (const { holds, message } of misuses) if (holds(options, paths)) throw new UsageError(message)
  if (options.stdinFilename !== undefined) {
    const { lintStdin } = await import('./lint-stdin.ts')
    return await lintStdin(options.stdinFilename, options, io)
  }
  if (options.watch) {
    const { watchLint } = await import('./watch-lint.ts')
    return await watchLint(paths, options, io)
  }
  return await lintOnce(paths, options, io, openCache(options, io))
}

/** `--unsafe-fixes` mends too, and with `--diff` what would be mended is shown instead. */
function withFixes({ fix, ...options }: LintCliOptions): LintCliOptions {
  const mends = fix === true || options.unsafeFixes === true
  return { ...options, ...(mends && options.diff !== true && { fix: true }) }
}

interface Misuse {
  readonly holds: (options: LintCliOptions, paths: readonly string[]) => boolean
  readonly message: string
}

const misuses: readonly Misuse[] = [
  {
    holds: ({ updateBaseline, quiet }) => updateBaseline === true && quiet === true,
    message: '--update-baseline takes all findings: give it without --quiet.',
  },
  {
    holds: ({ updateBaseline, fix, diff }) => updateBaseline === true && (fix === true || diff === true),
    message: '--update-baseline takes what is there: mend it before.',
  },
  {
    holds: ({ stdinFilename }, paths) => stdinFilename !== undefined && paths.length > 0,
    message: '--stdin-filename reads the standard input: give it no PATHS.',
  },
  {
    holds: ({ stdinFilename, watch, changed, updateBaseline }) =>
      stdinFilename !== undefined && (watch === true || changed !== undefined || updateBaseline === true),
    message:
      '--stdin-filename reads one text once: give it without --watch, --changed and --update-baseline.',
  },
  {
    holds: ({ watch, fix, diff, updateBaseline }) =>
      watch === true && (fix === true || diff === true || updateBaseline === true),
    message: '--watch only reports: give it without --fix, --diff and --update-baseline.',
  },
]
