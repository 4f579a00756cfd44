import type { Command } from 'commander'
import { formatFilter } from '../../backends/format-filter.ts'
import { FilterError } from '../../check/filter-error.ts'
import { parseFilter } from '../../check/parse-filter.ts'
import type { DialectName } from '../../dialects/dialect.ts'
import type { CliIo } from '../cli-io.ts'
import { dialectOption } from '../dialect-option.ts'
import { readArgument } from '../read-input.ts'
import { sayDiagnostics } from '../report-failure.ts'
import { examples, type Shell } from '../shell.ts'

/** `tracesift fmt [FILTER]`. */
export function fmtCommand(command: Command, { io }: Shell): void {
  command
    .argument('[FILTER]', 'the filter; "-", or none, reads it from the standard input', '-')
    .addOption(dialectOption('--dialect <name>', 'the language it is written in').default('databricks'))
    .addOption(dialectOption('--to <name>', 'the language to write it in; by default the same'))
    .addHelpText(
      'after',
      examples({
        'one spelling for all': `tracesift fmt "attributes.status='OK'   and tags.env='prod'"`,
        'as an MLflow server takes it': `tracesift fmt --to mlflow "attributes.latency > 1000"`,
      }),
    )
    .action(async (filter: string, { dialect, to = dialect }: { dialect: DialectName; to?: DialectName }) => {
      await format(await readArgument(io, filter), dialect, to, io)
    })
}

async function format(text: string, dialect: DialectName, to: DialectName, io: CliIo): Promise<void> {
  const { filter, diagnostics } = parseFilter(text, { dialect })
  if (filter === undefined) throw new FilterError(text, diagnostics)
  await sayDiagnostics(io, text, diagnostics)
  await io.out.write(`${formatFilter(filter, { dialect: to })}\n`)
}
