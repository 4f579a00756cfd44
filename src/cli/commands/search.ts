import { type Command, InvalidArgumentError, Option } from 'commander'
import { FilterError } from '../../check/filter-error.ts'
import { parseFilter } from '../../check/parse-filter.ts'
import { renderDiagnostics } from '../../diagnostics/render-diagnostics.ts'
import type { DialectName } from '../../dialects/dialect.ts'
import { readExperimentIds } from '../../search/experiment-ids.ts'
import { hideCredentials } from '../../search/stores/hide-credentials.ts'
import { openStore } from '../../search/stores/open-store.ts'
import type { TraceStore } from '../../search/trace-store.ts'
import { chooseExperiments } from '../choose-experiments.ts'
import { chooseStore } from '../choose-store.ts'
import type { CliIo, ExitCode } from '../cli-io.ts'
import { dialectOption } from '../dialect-option.ts'
import { type FoundTraces, findTraces } from '../find-traces.ts'
import { readArgument } from '../read-input.ts'
import { repeatableOption } from '../repeatable-option.ts'
import { renderOptions, sayDiagnostics, sayError } from '../report-failure.ts'
import { type Format, reporters } from '../reporters/reporters.ts'
import { examples, type Shell } from '../shell.ts'

/** `tracesift search [FILTER]`. */
export function searchCommand(command: Command, { io, finish }: Shell): void {
  const formats = new Option('--format <name>', 'how to print them').choices(Object.keys(reporters))
  command
    .argument('[FILTER]', 'which traces; without it, all; "-" reads it from the standard input')
    .option(
      '--store <uri>',
      'a database, a server or a .jsonl file (default: $MLFLOW_TRACKING_URI, else ./mlflow.db)',
    )
    .addOption(dialectOption('--dialect <name>', "the language of the filter (default: the store's own)"))
    .addOption(repeatableOption('--experiment <id>', experimentHelp))
    .addOption(repeatableOption('--order-by <key>', 'sort by "field [ASC|DESC]", repeatable'))
    .option('--run <id>', 'only traces of this run')
    .option('--model <id>', 'only traces of this model')
    .option('--max-results <n>', 'how many traces to print', readCount, 100)
    .option('--page-token <token>', 'go on where the same search stopped')
    .addOption(formats.default('table'))
    .addHelpText('after', help)
    .action(async (argument: string | undefined, options: Options) => {
      const filter = argument === undefined ? '' : await readArgument(io, argument)
      finish(await openAndSearch({ ...options, filter }, io))
    })
}

const experimentHelp =
  'search in it alone, repeatable (default: $MLFLOW_EXPERIMENT_ID, else $MLFLOW_EXPERIMENT_NAME, else all)'

const help = examples({
  'failed traces, the slowest first': `tracesift search "status = 'ERROR'" --order-by "execution_time_ms DESC"`,
  'ids for a script': `tracesift search "tags.env = 'prod'" --store sqlite:////data/mlflow.db --format ids`,
  'what extended alone can say': `tracesift search --dialect extended "status = 'ERROR' OR tags.env = 'dev'"`,
  'an export, which --store can read': 'tracesift search --format jsonl --max-results 1000 > traces.jsonl',
})

function readCount(text: string): number {
  if (/^[0-9]+$/.test(text) && Number(text) > 0) return Number(text)
  throw new InvalidArgumentError('Expected a whole number above 0.')
}

interface Options {
  readonly filter: string
  readonly store?: string
  readonly dialect?: DialectName
  readonly experiment: readonly string[]
  readonly orderBy: readonly string[]
  readonly run?: string
  readonly model?: string
  readonly maxResults: number
  readonly pageToken?: string
  readonly format: Format
}

async function openAndSearch(options: Options, io: CliIo): Promise<ExitCode> {
  const uri = chooseStore(options.store, io)
  const store = await openStore(uri, { env: io.env })
  try {
    return await search(store, { ...options, store: uri }, io)
  } catch (error) {
    if (!(error instanceof FilterError)) throw error
    await sayRefused(error, options, store, io)
    return 1
  } finally {
    await store.close?.()
  }
}

async function search(store: TraceStore, options: Options & { store: string }, io: CliIo): Promise<ExitCode> {
  const { run: runId, model: modelId, maxResults, ...rest } = options
  const experimentIds = await chooseExperiments(options.experiment, store, io)
  const found = await findTraces(store, { ...rest, runId, modelId, experimentIds }, maxResults)
  await sayFindings(found, options.filter, io)
  const report = reporters[options.format]
  for await (const text of report(found.traces, io.out.columns ?? columnsOfPipe)) await io.out.write(text)
  const { count, nextPageToken } = found.progress()
  if (nextPageToken) await sayError(io, `${describeRest(store)} --page-token ${nextPageToken}`)
  if (count === 0 && options.pageToken) await sayError(io, 'No more traces match.')
  else if (count === 0) await sayError(io, await describeNothing(store, options.store, experimentIds))
  return 0
}

/** A server does not say whether a full page is the last. */
function describeRest({ cursors }: TraceStore): string {
  return cursors === 'token'
    ? 'More traces may match; they are behind'
    : 'More traces match; the next are behind'
}

/** How wide a table is that no terminal limits. */
const columnsOfPipe = 120

async function sayFindings({ findings }: FoundTraces, filter: string, io: CliIo): Promise<void> {
  for (const text of new Set(findings.map((finding) => finding.text))) {
    const found = findings.filter((finding) => finding.text === text)
    const diagnostics = found.map(({ diagnostic }) => diagnostic)
    await sayDiagnostics(io, text, diagnostics, pathOf(text, filter))
  }
}

async function sayRefused(error: FilterError, options: Options, store: TraceStore, io: CliIo): Promise<void> {
  const { text, diagnostics } = error
  const { filter, dialect = store.dialect } = options
  const path = pathOf(text, filter)
  await io.err.write(renderDiagnostics(text, diagnostics, { path, ...renderOptions(io.err) }))
  if (dialect !== 'extended' && path === 'filter' && parseFilter(text, { dialect: 'extended' }).filter) {
    await sayError(io, `\nThe ${dialect} dialect refuses this filter; --dialect extended takes it.`)
  }
}

/** What a text of the search is called. */
function pathOf(text: string, filter: string): string {
  return text === filter ? 'filter' : 'order-by'
}

async function describeNothing(
  store: TraceStore,
  uri: string,
  ids: readonly string[] | undefined,
): Promise<string> {
  const count = await store.countTraces?.(ids && readExperimentIds(ids))
  const traces = count === undefined ? 'the traces' : `the ${count} trace${count === 1 ? '' : 's'}`
  const shown = hideCredentials(uri)
  const place =
    ids === undefined ? shown : `experiment${ids.length === 1 ? '' : 's'} ${ids.join(', ')} in ${shown}`
  return `Nothing matches among ${traces} of ${place}.`
}
