import { type Command, Option } from 'commander'
import { type CompiledSearch, compileSearch } from '../../backends/sql/compile-search.ts'
import { parseFilter } from '../../check/parse-filter.ts'
import { parseOrderBy } from '../../check/parse-order-by.ts'
import type { DialectName } from '../../dialects/dialect.ts'
import type { Filter, OrderKey } from '../../filter/filter.ts'
import type { CliIo, ExitCode } from '../cli-io.ts'
import { dialectOption } from '../dialect-option.ts'
import { readArgument } from '../read-input.ts'
import { repeatableOption } from '../repeatable-option.ts'
import { sayDiagnostics } from '../report-failure.ts'
import { examples, type Shell } from '../shell.ts'

/** `tracesift sql [FILTER]`. */
export function sqlCommand(command: Command, { io, finish }: Shell): void {
  command
    .argument('[FILTER]', 'which traces; without it, all; "-" reads it from the standard input')
    .addOption(
      new Option('--engine <name>', 'the database')
        .choices(['sqlite', 'postgres', 'mysql', 'mssql'])
        .default('sqlite'),
    )
    .addOption(dialectOption('--dialect <name>', 'the language of the filter').default('mlflow'))
    .addOption(repeatableOption('--order-by <key>', 'sort by "field [ASC|DESC]", repeatable'))
    .option('--regex-function', 'the SQLite connection has a function "regexp" for RLIKE')
    .option('--json', 'print {"sql", "parameters"}')
    .addHelpText('after', help)
    .action(async (argument: string | undefined, options: Options) => {
      const text = argument === undefined ? '' : await readArgument(io, argument)
      finish(await printSql(text, options, io))
    })
}

const help = `
The statement reads MLflow's own tables; its rows are the ids of the matching traces, in order.
${examples({
  'the statement, and what is bound': `tracesift sql "status = 'ERROR' AND tags.env = 'prod'"`,
  'for a program': `tracesift sql --engine postgres --json "execution_time_ms > 5000"`,
})}`

interface Options {
  readonly engine: 'sqlite' | 'postgres' | 'mysql' | 'mssql'
  readonly dialect: DialectName
  readonly orderBy: readonly string[]
  readonly regexFunction?: true
  readonly json?: true
}

async function printSql(text: string, options: Options, io: CliIo): Promise<ExitCode> {
  const { engine, json, regexFunction = false } = options
  const filter = await readFilter(text, options, io)
  const order = await readOrder(options, io)
  if (filter === undefined || order === undefined) return 1
  const where = filter === everything ? {} : { filter }
  const compiled = compileSearch({ engine, regexFunction, order, ...where })
  await io.out.write(json ? compiledJson(compiled) : compiledText(compiled))
  return 0
}

const everything: Filter = { kind: 'constant', value: true }

async function readFilter(text: string, { dialect }: Options, io: CliIo): Promise<Filter | undefined> {
  if (text === '') return everything
  const { filter, diagnostics } = parseFilter(text, { dialect })
  await sayDiagnostics(io, text, diagnostics)
  return filter
}

async function readOrder({ orderBy, dialect }: Options, io: CliIo): Promise<readonly OrderKey[] | undefined> {
  const { order, diagnostics } = parseOrderBy(orderBy, { dialect })
  for (const [index, text] of orderBy.entries()) {
    const found = diagnostics.filter(({ key }) => key === index).map(({ diagnostic }) => diagnostic)
    await sayDiagnostics(io, text, found, 'order-by')
  }
  return order
}

function compiledText({ sql, parameters }: CompiledSearch): string {
  const bound = parameters.map((parameter, index) => `-- ${index + 1}: ${valueJson(parameter)}\n`)
  return `${sql}\n${bound.join('')}`
}

function compiledJson({ sql, parameters }: CompiledSearch): string {
  return `{"sql":${JSON.stringify(sql)},"parameters":[${parameters.map(valueJson).join(',')}]}\n`
}

/** Exact, whatever the number: JSON itself has no limit to its digits, and an infinity is a number too large. */
function valueJson(value: unknown): string {
  if (typeof value === 'bigint') return String(value)
  if (value === Number.POSITIVE_INFINITY) return '1e999'
  if (value === Number.NEGATIVE_INFINITY) return '-1e999'
  return JSON.stringify(value)
}
