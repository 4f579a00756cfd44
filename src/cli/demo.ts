import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { formatFilter } from '../backends/format-filter.ts'
import { compilePredicate } from '../backends/predicate/compile-predicate.ts'
import { compileFilter } from '../check/compile-filter.ts'
import { parseFilter } from '../check/parse-filter.ts'
import { fixAll } from '../diagnostics/fix-all.ts'
import { renderDiagnostics } from '../diagnostics/render-diagnostics.ts'
import { searchTraces } from '../search/search-traces.ts'
import { openStore } from '../search/stores/open-store.ts'
import type { TraceStore } from '../search/trace-store.ts'
import type { CliIo, ExitCode } from './cli-io.ts'
import { showBigDemo } from './demo/show-big-demo.ts'
import { processIo } from './process-io.ts'
import { renderOptions } from './report-failure.ts'
import { renderTable } from './reporters/render-table.ts'

/** The filters of the example in MLflow's documentation, and how many of the three traces each finds. */
const searches: readonly (readonly [filter: string, expected: number])[] = [
  ["attributes.status = 'OK'", 2],
  ["attributes.status = 'ERROR'", 1],
  ['', 3],
  ["tags.person = 'Tom'", 1],
  ["tags.person = 'Tom' AND attributes.status = 'OK'", 1],
  ['attributes.timestamp > 1795417270383', 1],
]

/** The pitfalls of the documentation in one filter, but for OR, which no fix can mend. */
const wrong = `status = "OK" AND timestamp > '2024-01-01' AND mlflow.user = "alice@company.com"`

const dialect = 'databricks'
const io = processIo()

process.exitCode = process.argv.includes('--big') ? await showBigDemo(io) : await showExample(io)

/** Shows the searches and the mistakes; 1 where a search finds what it should not. */
async function showExample({ out }: CliIo): Promise<ExitCode> {
  const store = await openStore(fileURLToPath(new URL('../../test/fixtures/greetings.db', import.meta.url)))
  const results: SearchResult[] = []
  for (const [filter, expected] of searches)
    results.push({ filter, expected, counts: await countThreeWays(store, filter) })
  await store.close?.()
  await out.write(
    `Six searches over the traces of greetings.db, each in three ways:\n\n${resultTable(results)}\n`,
  )
  await out.write(`What is wrong with ${wrong}:\n\n${showFindings(out)}`)
  return results.some(({ counts, expected }) => counts.some((count) => count !== expected)) ? 1 : 0
}

interface SearchResult {
  readonly filter: string
  readonly expected: number
  readonly counts: readonly number[]
}

/** By SQL, by the predicate over the same traces, and by SQL from the normalized text. */
async function countThreeWays(store: TraceStore, text: string): Promise<number[]> {
  const filter = text === '' ? undefined : compileFilter(text, { dialect })
  const normalized = filter && formatFilter(filter, { dialect })
  const { traces: all } = await searchTraces(store)
  const bySql = await searchTraces(store, { filter: text, dialect })
  const byText = await searchTraces(store, { filter: normalized, dialect })
  const byPredicate = filter ? all.filter(compilePredicate(filter)) : all
  return [bySql.traces.length, byPredicate.length, byText.traces.length]
}

function resultTable(results: readonly SearchResult[]): string {
  const columns = [
    { title: 'filter' },
    ...['SQL', 'predicate', 'normalized text', 'expected'].map((title) => ({
      title,
      align: 'right' as const,
    })),
  ]
  const rows = results.map(({ filter, expected, counts }) => [
    filter === '' ? '(none)' : filter,
    ...[...counts, expected].map(String),
  ])
  return renderTable(columns, rows, Number.POSITIVE_INFINITY)
}

function showFindings(out: CliIo['out']): string {
  const recheck = (text: string) => parseFilter(text, { dialect }).diagnostics
  const { text } = fixAll(wrong, recheck)
  compileFilter(text, { dialect })
  const rendered = renderDiagnostics(wrong, recheck(wrong), renderOptions(out))
  return `${rendered}\nWith all fixes applied it is accepted:\n\n  ${text}\n`
}
