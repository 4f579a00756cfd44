import type { Command } from 'commander'
import type { Diagnostic, Safety } from '../../diagnostics/diagnostic.ts'
import { fixAll } from '../../diagnostics/fix-all.ts'
import { renderDiagnostics } from '../../diagnostics/render-diagnostics.ts'
import type { DialectName } from '../../dialects/dialect.ts'
import { checkBatch } from '../check-batch.ts'
import { checkText, type TextToCheck } from '../check-text.ts'
import type { CliIo, ExitCode } from '../cli-io.ts'
import { dialectOption } from '../dialect-option.ts'
import { countFindings, exitCodeOf } from '../findings.ts'
import { readArgument } from '../read-input.ts'
import { repeatableOption } from '../repeatable-option.ts'
import { renderOptions } from '../report-failure.ts'
import { examples, type Shell } from '../shell.ts'
import { UsageError } from '../usage-error.ts'

/** `tracesift check [FILTER]`. */
export function checkCommand(command: Command, { io, finish }: Shell): void {
  command
    .argument('[FILTER]', 'the filter; "-", or none, reads it from the standard input')
    .addOption(dialectOption('--dialect <name>', 'the language it is written in').default('databricks'))
    .addOption(repeatableOption('--order-by <key>', 'check a key of an order, too, repeatable'))
    .option('--fix', 'print the text with all fixes applied instead')
    .option('--safe', 'with --fix: leave out the fixes that guess what was meant')
    .option('--jsonl', 'check each line of the standard input, a JSON object, and answer with one')
    .addHelpText('after', help)
    .action(async (filter: string | undefined, options: CheckOptions) => {
      finish(await check(filter, options, io))
    })
}

const help = `
A line of --jsonl: {"id": 1, "text": "status = 'OK'", "dialect": "mlflow", "order_by": false};
the last two may be left out. What an answer holds: the package's README.
${examples({
  'all that is wrong, with the fixes': `tracesift check "status = 'OK' OR foo = 1"`,
  'a filter and its order, for an MLflow server': `tracesift check --dialect mlflow "name = 'chat'" --order-by "timestamp DESC"`,
  'the mended text': `tracesift check --fix "status = \\"OK\\""`,
})}`

interface CheckOptions {
  readonly dialect: DialectName
  readonly orderBy: readonly string[]
  readonly fix?: true
  readonly safe?: true
  readonly jsonl?: true
}

async function check(filter: string | undefined, options: CheckOptions, io: CliIo): Promise<ExitCode> {
  const { dialect, orderBy, fix, safe, jsonl } = options
  if (safe && !fix) throw new UsageError('--safe goes with --fix.')
  if (jsonl) {
    if (filter !== undefined || fix || orderBy.length > 0) throw new UsageError(jsonlAlone)
    return await checkBatch(io, dialect)
  }
  const keys = orderBy.map((text) => ({ path: 'order-by', text, dialect, orderBy: true }))
  const argument = filter ?? (keys.length > 0 ? undefined : '-')
  const subjects: Subject[] =
    argument === undefined
      ? keys
      : [{ path: 'filter', text: await readArgument(io, argument), dialect, orderBy: false }, ...keys]
  return fix ? await fixSubjects(subjects, safe ? 'safe' : 'unsafe', io) : await showFindings(subjects, io)
}

const jsonlAlone = '--jsonl reads everything from the standard input: give it no FILTER, --order-by or --fix.'

interface Subject extends TextToCheck {
  readonly path: string
}

async function showFindings(subjects: readonly Subject[], io: CliIo): Promise<ExitCode> {
  const found = subjects.map((subject) => ({ subject, diagnostics: checkText(subject) }))
  await io.out.write(renderFound(found, io.out))
  const all = found.flatMap(({ diagnostics }) => diagnostics)
  await io.err.write(`${countFindings(all)}\n`)
  return exitCodeOf(all)
}

async function fixSubjects(subjects: readonly Subject[], safety: Safety, io: CliIo): Promise<ExitCode> {
  const found = subjects.map((subject) => {
    const recheck = (text: string) => checkText({ ...subject, text })
    const { text, diagnostics } = fixAll(subject.text, recheck, { safety })
    return { subject: { ...subject, text }, diagnostics }
  })
  await io.out.write(found.map(({ subject }) => `${subject.text}\n`).join(''))
  await io.err.write(renderFound(found, io.err))
  return exitCodeOf(found.flatMap(({ diagnostics }) => diagnostics))
}

interface Found {
  readonly subject: Subject
  readonly diagnostics: readonly Diagnostic[]
}

function renderFound(found: readonly Found[], output: CliIo['out']): string {
  return found
    .filter(({ diagnostics }) => diagnostics.length > 0)
    .map(({ subject: { text, path }, diagnostics }) =>
      renderDiagnostics(text, diagnostics, { path, ...renderOptions(output) }),
    )
    .join('\n')
}
