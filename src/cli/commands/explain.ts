import type { Command } from 'commander'
import { catalogue } from '../../diagnostics/catalogue.ts'
import type { CatalogueEntry } from '../../diagnostics/define.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { explainEntry, nearestCodes } from '../../diagnostics/explain.ts'
import { firstSentence } from '../../diagnostics/first-sentence.ts'
import { renderDiagnostics } from '../../diagnostics/render-diagnostics.ts'
import { lintEntries } from '../../lint/lint-entries.ts'
import { lintExample } from '../../lint/lint-example.ts'
import { checkExample } from '../check-example.ts'
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
  const width = Math.max(0, ...lintEntries.map(({ code }) => code.length))
  return lintEntries
    .map(
      ({ code, severity, explain }) =>
        `${code.padEnd(width)}  ${severity.padEnd(7)}  ${firstSentence(explain)}\n`,
    )
    .join('')
}

function explainCode(code: string, io: CliIo): string {
  const entry = lintEntries.find((one) => one.code === code)
  if (entry !== undefined) return explainEntry(entry, () => showExample(entry, io))
  const codes = lintEntries.map((one) => one.code)
  const nearest = nearestCodes(code, codes)
  const hint = nearest.length > 0 ? `near it are ${nearest.join(', ')}.` : 'tracesift explain lists them all.'
  throw new UsageError(`There is no diagnostic ${JSON.stringify(code)}; ${hint}`)
}

function showExample(entry: CatalogueEntry, { out }: CliIo): string {
  const { text, orderBy, host } = entry.wrong
  const path = host === undefined ? (orderBy ? 'order-by' : 'filter') : paths[host]
  return renderDiagnostics(text, findIn(entry), { path, ...renderOptions(out) })
}

const paths = { python: 'example.py', javascript: 'example.ts' } as const

/** In a filter all that the checker finds, in a file what the entry is about. */
function findIn(entry: CatalogueEntry): readonly Diagnostic[] {
  if (catalogue.includes(entry)) return checkExample(entry.wrong)
  return lintExample(entry, entry.wrong.text).filter(({ code }) => code === entry.code)
}
