import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { run } from './run-in-process.ts'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

test.each([['--version'], ['-V']])('%s', async (option) => {
  expect(await run([option])).toEqual({ code: 0, out: `${version}\n`, err: '' })
})

const help = `\
Usage: tracesift [options] [command]

Search MLflow traces, and check, format and compile their filters.

Options:
  -V, --version   print the version
  -h, --help      show this help

Commands:
  search          find the traces that match a filter
  check           say what is wrong with a filter, and how to mend it
  lint            find the filters in files, and what is wrong with them
  report          chart errors, durations, the activity of a user, or tags
  fmt             write a filter in its canonical form, or in another dialect
  sql             compile a filter to one SQL statement and its parameters
  demo            make a store to try things out on
  explain         explain a diagnostic by its code
  help [command]  display help for command

Exit codes:
  0  clean, or done
  1  findings from warnings up, or a refused filter
  2  wrong use, or a failure

Examples:
  # the newest failed traces of ./mlflow.db
  $ tracesift search "status = 'ERROR'" --max-results 10
  # what is wrong with a filter, and its fix
  $ tracesift check "status = 'OK'"
  # what is wrong with the filters of a project
  $ tracesift lint .
`

test.each([[['--help']], [['-h']], [['help']]])('%j', async (args) => {
  expect(await run(args)).toEqual({ code: 0, out: help, err: '' })
})

test('no command is wrong use', async () => {
  expect(await run([])).toEqual({ code: 2, out: '', err: help })
})

const commands = ['search', 'check', 'lint', 'fmt', 'sql', 'explain']

test.each(commands)('%s --help shows examples', async (command) => {
  const ran = await run([command, '--help'])
  expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' })
  expect(ran.out).toMatch(
    new RegExp(
      `^Usage: tracesift ${command} \\[options\\] .*\nExamples:\n  # .*\n  \\$ tracesift ${command}`,
      's',
    ),
  )
  expect(await run(['help', command])).toEqual(ran)
})

const wrongUse: [args: string[], err: string][] = [
  [['serch'], "error: unknown command 'serch'\n(Did you mean search?)\n"],
  [['--hlep'], "error: unknown option '--hlep'\n(Did you mean --help?)\n"],
  [['check', '--dialct', 'mlflow'], "error: unknown option '--dialct'\n(Did you mean --dialect?)\n"],
  [['search', '--formt', 'ids'], "error: unknown option '--formt'\n(Did you mean --format?)\n"],
  [
    ['check', '--dialect', 'sql', 'x'],
    "error: option '--dialect <name>' argument 'sql' is invalid. Allowed choices are databricks, mlflow, extended.\n",
  ],
  [['check', 'a', 'b'], "error: too many arguments for 'check'. Expected 1 argument but got 2: a, b.\n"],
  [['\x1b[31m'], "error: unknown command '␛[31m'\n"],
  [
    ['search', '--max-results', '0'],
    "error: option '--max-results <n>' argument '0' is invalid. Expected a whole number above 0, or all.\n",
  ],
  [['check', '--safe', 'x'], 'error: --safe goes with --fix.\n'],
  [
    ['check', '--jsonl', 'x'],
    'error: --jsonl reads everything from the standard input: give it no FILTER, --order-by or --fix.\n',
  ],
]

test.each(wrongUse)('%j', async (args, err) => {
  expect(await run(args)).toEqual({ code: 2, out: '', err })
})
