import { dirname, resolve } from 'node:path'
import { notText } from '../../lint/files/read-source.ts'
import { byteOrderMark, type DecodedText, decodeText } from '../../lint/files/text-encoding.ts'
import type { CliIo, ExitCode } from '../cli-io.ts'
import { UsageError } from '../usage-error.ts'
import type { LintCliOptions } from './lint-options.ts'
import type { FoundFile, LintRun } from './lint-run.ts'
import { mendFile } from './mend-file.ts'
import { openBaseline } from './open-baseline.ts'
import { openConfigs } from './open-configs.ts'
import { reportRun } from './report-run.ts'
import { unifiedDiff } from './unified-diff.ts'

/** Lints the standard input as if it were a file; mended text goes to the standard output, and what is left to the other. */
export async function lintStdin(shown: string, options: LintCliOptions, io: CliIo): Promise<ExitCode> {
  if (io.input.isTTY) throw new UsageError('--stdin-filename reads the standard input: pipe a text in.')
  const started = new Date()
  const path = resolve(io.cwd, shown)
  const config = await openConfigs(options, io).of(dirname(path))
  const file = { path, shown, config: config.configOf(path), named: true }
  const source = await readText(io)
  const { lintText } = await import('../../lint/lint-text.ts')
  const today = started.toISOString().slice(0, 10)
  const linted = lintText(source.text, { path, config: file.config, today })
  const run: LintRun = { files: [file], unreadable: [], results: [linted], started, today, options, io }
  const found: FoundFile = { file, path: shown, text: source.text, findings: linted.findings }
  const maxWarnings = options.maxWarnings ?? config.project.maxWarnings
  const baseline = openBaseline(
    options,
    config.project.baseline && resolve(config.folder, config.project.baseline),
    io,
  )
  const report = async (one: FoundFile, output: LintRun) =>
    await reportRun(output, await baseline.hide(one.findings.length === 0 ? [] : [one], run), maxWarnings)
  if (!options.fix && !options.diff) return await report(found, run)
  const mended = await mendFile(found, run)
  const mark = byteOrderMark(source)
  if (options.diff) {
    await io.out.write(unifiedDiff(shown, mark + source.text, mark + mended.text))
    return mended.text !== source.text && !options.exitZero ? 1 : 0
  }
  await io.out.write(mark + mended.text)
  return await report({ ...found, ...mended }, { ...run, io: { ...io, out: io.err } })
}

async function readText(io: CliIo): Promise<DecodedText> {
  const parts: Buffer[] = []
  for await (const part of io.input)
    parts.push(typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))
  const source = decodeText(Buffer.concat(parts))
  if (source === undefined) throw new UsageError(`The standard input is not linted: ${notText.reason}.`)
  return source
}
