import type { Command } from 'commander'
import { catalogue } from '../../diagnostics/catalogue.ts'
import type { Example } from '../../diagnostics/define.ts'
import { explain, nearestCodes } from '../../diagnostics/explain.ts'
import { renderDiagnostics } from '../../diagnostics/render-diagnostics.ts'
import { checkText } from '../check-text.ts'
import type { CliIo } from '../cli-io.ts'
import { renderOptions } from '../report-failure.ts'
import { examples, type Shell } from '../shell.ts'
import { UsageError } from '../usage-error.ts'

/** `tracesift explain [CODE]`. */
export function explainCommand(command: Command, { io }: Shell): void {
  command
    .argument('[CODE]', 'the code in brackets of a diagnostic; without one, all codes are listed')
    .addHelpText(
      'after',
      examples({
        'what missing-prefix means': 'tracesift explain missing-prefix',
        'all codes': 'tracesift explain',
      }),
    )
    .action(async (code: string | undefined) => {
      await io.out.write(code === undefined ? listCodes() : explainCode(code, io))
    })
}

function listCodes(): string {
  const width = Math.max(0, ...catalogue.map(({ code }) => code.length))
  return catalogue
    .map(
      ({ code, severity, explain }) =>
        `${code.padEnd(width)}  ${severity.padEnd(7)}  ${firstSentence(explain)}\n`,
    )
    .join('')
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s+[A-Z]|\s*$)/s.exec(text)?.[0] ?? text
}

function explainCode(code: string, io: CliIo): string {
  const found = explain(code, (wrong) => showExample(wrong, io))
  if (found !== undefined) return found
  const nearest = nearestCodes(code)
  const hint = nearest.length > 0 ? `near it are ${nearest.join(', ')}.` : 'tracesift explain lists them all.'
  throw new UsageError(`There is no diagnostic ${JSON.stringify(code)}; ${hint}`)
}

function showExample({ text, dialect, orderBy }: Example, { out }: CliIo): string {
  const diagnostics = checkText({ text, dialect, orderBy: orderBy === true })
  return renderDiagnostics(text, diagnostics, {
    path: orderBy ? 'order-by' : 'filter',
    ...renderOptions(out),
  })
}
