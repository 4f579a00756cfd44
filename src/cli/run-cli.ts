import { Command, CommanderError } from 'commander'
import type { CliIo, ExitCode } from './cli-io.ts'
import { readVersion } from './read-version.ts'
import { reportFailure, sayError } from './report-failure.ts'
import { examples, type SetUpCommand } from './shell.ts'

/** Runs the command line `tracesift ARGS`; what is wrong with its use is said and never thrown. */
export async function runCli(args: readonly string[], io: CliIo): Promise<ExitCode> {
  let code: ExitCode = 0
  const finish = (result: ExitCode) => {
    code = result
  }
  try {
    const program = await createProgram(args, io, finish)
    await program.parseAsync([...args], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) return await reportFailure(error, io)
    return error.exitCode === 0 ? 0 : 2
  }
  return code
}

/** Each is loaded when it is called: a check must not wait for a database driver. */
const commands: Readonly<Record<string, { summary: string; load: () => Promise<SetUpCommand> }>> = {
  search: {
    summary: 'find the traces that match a filter',
    load: async () => (await import('./commands/search.ts')).searchCommand,
  },
  check: {
    summary: 'say what is wrong with a filter, and how to mend it',
    load: async () => (await import('./commands/check.ts')).checkCommand,
  },
  lint: {
    summary: 'find the filters in files, and what is wrong with them',
    load: async () => (await import('./commands/lint.ts')).lintCommand,
  },
  report: {
    summary: 'chart errors, durations, the activity of a user, or tags',
    load: async () => (await import('./commands/report.ts')).reportCommand,
  },
  fmt: {
    summary: 'write a filter in its canonical form, or in another dialect',
    load: async () => (await import('./commands/fmt.ts')).fmtCommand,
  },
  sql: {
    summary: 'compile a filter to one SQL statement and its parameters',
    load: async () => (await import('./commands/sql.ts')).sqlCommand,
  },
  demo: {
    summary: 'make a store to try things out on',
    load: async () => (await import('./commands/demo.ts')).demoCommand,
  },
  explain: {
    summary: 'explain a diagnostic by its code',
    load: async () => (await import('./commands/explain.ts')).explainCommand,
  },
}

async function createProgram(
  args: readonly string[],
  io: CliIo,
  finish: (code: ExitCode) => void,
): Promise<Command> {
  const program = new Command('tracesift')
    .description('Search MLflow traces, and check, format and compile their filters.')
    .version(readVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out.write(text),
      outputError: (text) => sayError(io, text),
      writeErr: (text) => io.err.write(text),
      getOutHelpWidth: () => io.out.columns ?? 80,
      getErrHelpWidth: () => io.err.columns ?? 80,
    })
    .addHelpText('after', `${exitCodes}\n${programExamples}`)
  const wanted = args.find((argument) => Object.hasOwn(commands, argument))
  for (const [name, { summary, load }] of Object.entries(commands)) {
    const command = program.command(name).description(summary).helpOption('-h, --help', 'show this help')
    if (name === wanted) (await load())(command, { io, finish })
  }
  return program
}

const exitCodes = `
Exit codes:
  0  clean, or done
  1  findings from warnings up, or a refused filter
  2  wrong use, or a failure`

const programExamples = examples({
  'the newest failed traces of ./mlflow.db': `tracesift search "status = 'ERROR'" --max-results 10`,
  'what is wrong with a filter, and its fix': `tracesift check "status = 'OK'"`,
  'what is wrong with the filters of a project': 'tracesift lint .',
})
