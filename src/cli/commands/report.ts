import { type Command, InvalidArgumentError, Option } from 'commander'
import type { CliIo } from '../cli-io.ts'
import { openConfigs } from '../lint/open-configs.ts'
import { readTime } from '../read-time.ts'
import { repeatableOption } from '../repeatable-option.ts'
import { errorsReport } from '../reports/errors-report.ts'
import type { GatherReport } from '../reports/gathered-report.ts'
import { performanceReport } from '../reports/performance-report.ts'
import type { ReportOptions } from '../reports/report-options.ts'
import { runReport } from '../reports/run-report.ts'
import { tagsReport } from '../reports/tags-report.ts'
import { userReport } from '../reports/user-report.ts'
import { examples, type Shell } from '../shell.ts'

/** `tracesift report errors|performance|user|tags`. */
export function reportCommand(command: Command, shell: Shell): void {
  for (const kind of reportKinds) addReport(command, kind, shell)
  command.helpCommand(false).addHelpText(
    'after',
    examples({
      'what failed since yesterday': 'tracesift report errors',
      'what is slow, as a page to share': 'tracesift report performance --since 7d --html slow.html',
      'what each report can do besides': 'tracesift report performance --help',
    }),
  )
}

interface ReportKind {
  readonly name: string
  readonly summary: string
  readonly options: () => readonly Option[]
  readonly gather: (options: KindOptions, io: CliIo) => Promise<GatherReport>
  readonly examples: Readonly<Record<string, string>>
}

/** The options that some reports take. */
interface KindOptions extends ReportOptions {
  readonly function?: string
  readonly percentiles?: readonly number[]
  readonly user?: string
  readonly days?: number
  readonly config?: string
}

const reportKinds: readonly ReportKind[] = [
  {
    name: 'errors',
    summary: 'which traces failed, of which functions, and when',
    options: () => [],
    gather: async () => errorsReport,
    examples: {
      'of the last day': 'tracesift report errors',
      'of an hour that is past':
        'tracesift report errors --since 2026-01-31T09:00Z --until 2026-01-31T10:00Z --store sqlite:////data/mlflow.db',
    },
  },
  {
    name: 'performance',
    summary: 'how long traces take: percentiles, a histogram, functions, outliers',
    options: () => [
      new Option('--function <name>', 'only traces of this name'),
      new Option('--percentiles <list>', 'which ones')
        .argParser(readPercentiles)
        .default([50, 95, 99], '50,95,99'),
    ],
    gather: async ({ function: functionName, percentiles = [] }) =>
      performanceReport({ percentiles, ...(functionName && { functionName }) }),
    examples: {
      'of all traces': 'tracesift report performance',
      'of one function this week':
        'tracesift report performance --function answer_question --since 7d --percentiles 50,90,99.9',
    },
  },
  {
    name: 'user',
    summary: 'what a user did, day by day',
    options: () => [
      new Option('--user <id>', 'whose traces, by the metadata mlflow.user').makeOptionMandatory(),
      new Option('--days <n>', 'how far back to look').argParser(readDays).default(7).conflicts('since'),
    ],
    gather: async ({ user = '', days = 7 }) => userReport(user, days),
    examples: { 'in a month': 'tracesift report user --user alice@company.com --days 30' },
  },
  {
    name: 'tags',
    summary: 'how far traces keep to the tagging strategy',
    options: () => [
      new Option(
        '--config <file>',
        'whose "tagging" is the strategy (default: the nearest one, as for lint)',
      ),
    ],
    gather: async (options, io) => tagsReport(await configuredTagging(options, io)),
    examples: {
      'what production tags': `tracesift report tags --filter "tags.environment = 'production'" --config tracesift.config.json`,
    },
  },
]

function addReport(
  command: Command,
  { name, summary, options, gather, ...kind }: ReportKind,
  shell: Shell,
): void {
  const { io, finish } = shell
  const report = command.command(name).description(summary).helpOption('-h, --help', 'show this help')
  for (const option of [...whichTraces(), ...options(), ...howToPrint()]) report.addOption(option)
  report.addHelpText('after', examples(kind.examples)).action(async (given: KindOptions) => {
    finish(await runReport(await gather(given, io), given, io))
  })
}

async function configuredTagging({ config }: KindOptions, io: CliIo) {
  const { project } = await openConfigs({ ...(config && { config }) }, io).of(io.cwd)
  return project.lint.tagging
}

function whichTraces(): readonly Option[] {
  return [
    new Option(
      '--store <uri>',
      'a database, a server or a .jsonl file (default: $MLFLOW_TRACKING_URI, else ./mlflow.db)',
    ),
    repeatableOption('--experiment <id>', 'only traces in it, repeatable; else as for search'),
    repeatableOption('--experiment-name <name>', 'the same by its name, repeatable'),
    new Option('--filter <text>', "only traces that match, in the store's own dialect"),
    new Option('--since <time>', 'only traces that began then or later: 24h, 7d, 2026-01-31').argParser(
      readableTime,
    ),
    new Option('--until <time>', 'only traces that began before then').argParser(readableTime),
    new Option('--now <time>', 'what to take for now').argParser(readableTime),
  ]
}

function howToPrint(): readonly Option[] {
  return [
    new Option('--format <name>', 'how to print it').choices(['table', 'json']).default('table'),
    new Option('--html <file>', 'write it as a page of its own, too'),
  ]
}

/** It stays a text: what it says depends on `--now`. */
function readableTime(text: string): string {
  readTime(text, 0)
  return text
}

function readPercentiles(text: string): readonly number[] {
  const percentiles = text
    .split(',')
    .map((one) => (/^\s*\d+(?:\.\d+)?\s*$/.test(one) ? Number(one) : Number.NaN))
  if (percentiles.every((one) => one >= 0 && one <= 100) && percentiles.length <= mostPercentiles) {
    return [...new Set(percentiles)].sort((one, other) => one - other)
  }
  throw new InvalidArgumentError(`Expected up to ${mostPercentiles} numbers from 0 to 100, such as 50,95,99.`)
}

const mostPercentiles = 20

function readDays(text: string): number {
  if (/^\d{1,5}(?:\.\d+)?$/.test(text) && Number(text) > 0) return Number(text)
  throw new InvalidArgumentError('Expected a number of days above 0.')
}
