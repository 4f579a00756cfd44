import { type Command, InvalidArgumentError, Option } from 'commander'
import { dialectOption } from '../dialect-option.ts'
import type { LintCliOptions } from '../lint/lint-options.ts'
import { runLint } from '../lint/run-lint.ts'
import { findingReporters } from '../reporters/findings/finding-reporters.ts'
import { examples, type Shell } from '../shell.ts'

/** `tracesift lint [PATHS...]`. */
export function lintCommand(command: Command, { io, finish }: Shell): void {
  command
    .argument('[PATHS...]', 'files, folders and patterns; without one, the working folder')
    .addOption(formatOption())
    .addOption(
      dialectOption('--dialect <name>', 'the language of the filters; by default what either target takes'),
    )
    .option('--config <file>', 'the configuration, instead of the nearest one of each file')
    .option('--fix', 'mend what can be mended without a guess')
    .option('--unsafe-fixes', 'mend also by guessing what was meant')
    .option('--diff', 'print what --fix or --unsafe-fixes would change, and change nothing')
    .option('--quiet', 'report errors only')
    .addOption(countOption('--max-warnings <n>', 'how many warnings are no failure; by default none'))
    .option('--exit-zero', 'end with 0 whatever is found')
    .option('--baseline <file>', 'do not report the findings that this file lists')
    .option('--update-baseline', 'write all findings into the baseline')
    .option('--changed [commit]', 'only files changed since a commit, by default the last one')
    .option('--stdin-filename <path>', 'lint the standard input as if it were this file')
    .option('--watch', 'lint again whenever a file changes')
    .option('--cache', 'keep results for the next run')
    .option('--no-cache', 'keep no results, and use none')
    .option('--cache-location <file>', 'where results are kept')
    .addHelpText('after', help)
    .action(async (paths: readonly string[], options: LintCliOptions) => {
      finish(await runLint(paths, options, io))
    })
}

const help = `
Looks for filters in Python, notebooks, TypeScript and JavaScript, YAML, JSON and Markdown. What .gitignore and
.tracesiftignore leave out is left out; a file that is named is always linted. Is configured by
tracesift.config.json, "tracesift" in package.json or [tool.tracesift] in pyproject.toml.
${examples({
  'everything below the working folder': 'tracesift lint',
  'mend what is safe to mend': 'tracesift lint --fix src notebooks',
  'what --fix would do': 'tracesift lint --diff',
  'only what this branch changed': 'tracesift lint --changed=origin/main',
  'for code scanning': 'tracesift lint --format sarif > tracesift.sarif',
  'from now on only what is new': 'tracesift lint --baseline known.json --update-baseline',
  'what an editor holds': 'tracesift lint --stdin-filename a.py < a.py',
})}`

function formatOption(): Option {
  return new Option('--format <name>', 'how findings are written')
    .choices(Object.keys(findingReporters))
    .default('text')
}

function countOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text) => {
    if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number from 0 up.')
    return Number(text)
  })
}
