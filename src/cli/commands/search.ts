import { type Command, InvalidArgumentError, Option } from 'commander'
import type { CliIo } from '../cli-io.ts'
import { dialectOption } from '../dialect-option.ts'
import { readArgument } from '../read-input.ts'
import { readTime } from '../read-time.ts'
import { repeatableOption } from '../repeatable-option.ts'
import { reporters } from '../reporters/reporters.ts'
import { runSearch } from '../search/run-search.ts'
import type { SearchCliOptions } from '../search/search-cli-options.ts'
import { examples, type Shell } from '../shell.ts'

/** `tracesift search [FILTER]`. */
export function searchCommand(command: Command, { io, finish }: Shell): void {
  command
    .argument('[FILTER]', 'which traces; without it, all; "-" reads it from the standard input')
    .option(
      '--store <uri>',
      'a database, a server or a .jsonl file (default: $MLFLOW_TRACKING_URI, else ./mlflow.db)',
    )
    .addOption(dialectOption('--dialect <name>', "the language of the filter (default: the store's own)"))
  for (const option of [...whichTraces(io), ...howToPrint()]) command.addOption(option)
  command
    .addHelpText('after', help)
    .action(async (argument: string | undefined, options: Omit<SearchCliOptions, 'filter'>) => {
      const filter = argument === undefined ? '' : await readArgument(io, argument)
      finish(await runSearch({ ...options, filter }, io))
    })
}

function whichTraces({ now = Date.now }: CliIo): readonly Option[] {
  const time = (text: string) => readTime(text, now())
  return [
    repeatableOption('--experiment <id>', experimentHelp),
    repeatableOption('--experiment-name <name>', 'the same by its name, repeatable'),
    new Option('--run <id>', 'only traces of this run'),
    new Option('--model <id>', 'only traces of this model'),
    new Option('--since <time>', 'only traces that began then or later: 24h, 7d, 2026-01-31').argParser(time),
    new Option('--until <time>', 'only traces that began before then').argParser(time),
    repeatableOption('--order-by <key>', 'sort by "field [ASC|DESC]", repeatable'),
    new Option('--max-results <n>', 'how many traces to print, or "all" (default: 100)').argParser(readMost),
    new Option('--page-token <token>', 'go on where the same search stopped'),
  ]
}

const experimentHelp =
  'search in it alone, repeatable (default: $MLFLOW_EXPERIMENT_ID, else $MLFLOW_EXPERIMENT_NAME, else all)'

function howToPrint(): readonly Option[] {
  return [
    new Option('--format <name>', 'how to print them').choices(Object.keys(reporters)).default('table'),
    new Option('--columns <names>', 'which columns, as a,b,c').argParser(readColumns),
    new Option('--column-names <names>', 'what columns are called').choices(['mlflow', 'databricks']),
    repeatableOption('--extract <field>', 'a column for "span.inputs.key" or "span.outputs", repeatable'),
    new Option('--include-spans', 'print traces with their spans'),
    new Option('--output <file>', 'write them to a file, which is there once it is whole'),
    new Option('--count', 'print how many match, and nothing else').conflicts([
      'watch',
      'output',
      'pageToken',
    ]),
    new Option('--watch', 'print new traces as they come, until Ctrl+C').conflicts([
      'output',
      'pageToken',
      'orderBy',
      'until',
    ]),
    new Option('--interval <seconds>', 'with --watch: how often to look').argParser(readSeconds).default(2),
  ]
}

const help = examples({
  'failed traces, the slowest first': `tracesift search "status = 'ERROR'" --order-by "execution_time_ms DESC"`,
  'how many failed since yesterday': `tracesift search "status = 'ERROR'" --since 24h --count`,
  'ids for a script': `tracesift search "tags.env = 'prod'" --store sqlite:////data/mlflow.db --format ids`,
  'what extended alone can say': `tracesift search --dialect extended "status = 'ERROR' OR tags.env = 'dev'"`,
  'questions and answers':
    'tracesift search --format csv --columns trace_id --extract chat.inputs.question --extract chat.outputs',
  'for DuckDB, Polars or pandas': 'tracesift search --format arrow --max-results all --output traces.arrow',
  'an export, which --store can read':
    'tracesift search --format jsonl --max-results all --output traces.jsonl',
  'new failures as they come': `tracesift search "status = 'ERROR'" --watch`,
})

function readMost(text: string): number {
  if (text === 'all') return Number.POSITIVE_INFINITY
  if (/^[0-9]{1,15}$/.test(text) && Number(text) > 0) return Number(text)
  throw new InvalidArgumentError('Expected a whole number above 0, or all.')
}

function readColumns(text: string): readonly string[] {
  const names = text.split(',').map((name) => name.trim())
  if (names.every((name) => name !== '')) return names
  throw new InvalidArgumentError('Expected names with commas between them, such as trace_id,state,tags.')
}

function readSeconds(text: string): number {
  if (/^\d{1,5}(?:\.\d+)?$/.test(text) && Number(text) > 0) return Number(text)
  throw new InvalidArgumentError('Expected a number of seconds above 0.')
}
