import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type TreeEntry, temporaryTree } from '../../lint/files/temporary-tree.ts'
import { bad, badLine, good, lintIn, unknown } from '../lint/lint-in.ts'

test('nothing found: how much was looked at', async () => {
  const folder = temporaryTree({ 'a.py': good, 'b.py': 'x = 1\n', 'c.txt': bad })
  expect(await lintIn(folder, [])).toEqual({
    code: 0,
    out: '',
    err: 'No findings (1 filter, 2 files, 0.0 s).\n',
  })
})

describe('exit codes', () => {
  const rows: [what: string, text: string, args: string[], code: number][] = [
    ['clean', good, [], 0],
    ['a warning', bad, [], 1],
    ['a warning that is allowed', bad, ['--max-warnings', '1'], 0],
    ['two of which one is allowed', bad + bad, ['--max-warnings', '1'], 1],
    ['an error', unknown, ['--max-warnings', '9'], 1],
    ['an error that is no failure', unknown, ['--exit-zero'], 0],
    ['a warning, quietly', bad, ['--quiet'], 0],
    ['a warning, counted though quiet', bad, ['--quiet', '--max-warnings', '0'], 1],
    ['an error, quietly', unknown, ['--quiet'], 1],
  ]
  test.each(rows)('%s', async (_, text, args, code) => {
    expect((await lintIn(temporaryTree({ 'a.py': text }), args)).code).toBe(code)
  })
})

describe('wrong use', () => {
  const rows: [args: string[], err: string][] = [
    [['nothing.py'], 'error: There is no file or folder "nothing.py".\n'],
    [['*.nothing'], 'error: There is no file or folder "*.nothing".\n'],
    [['--update-baseline'], 'error: --update-baseline writes a file: name it with --baseline.\n'],
    [['--baseline', 'b.json'], 'error: There is no baseline b.json; --update-baseline writes one.\n'],
    [['--baseline', 'a.py'], 'error: a.py:1:1: "m" stands here; expected a value.\n'],
    [['--config', 'package.json'], 'error: package.json holds no configuration.\n'],
    [['--config', 'c.json'], 'error: --config: there is no file "c.json".\n'],
    [
      ['--stdin-filename', 'a.py', 'a.py'],
      'error: --stdin-filename reads the standard input: give it no PATHS.\n',
    ],
    [
      ['--watch', '--fix'],
      'error: --watch only reports: give it without --fix, --diff and --update-baseline.\n',
    ],
    [
      ['--max-warnings', 'x'],
      "error: option '--max-warnings <n>' argument 'x' is invalid. Expected a whole number from 0 up.\n",
    ],
    [
      ['--format', 'xml'],
      "error: option '--format <name>' argument 'xml' is invalid. Allowed choices are text, concise, json, jsonl, sarif, github, gitlab, junit, checkstyle.\n",
    ],
  ]
  test.each(rows)('%j', async (args, err) => {
    const tree = { 'a.py': good, 'package.json': '{"dependencies": {"tracesift": "1"}}' }
    expect(await lintIn(temporaryTree(tree), args)).toEqual({ code: 2, out: '', err })
  })
})

describe('files that cannot be linted', () => {
  const rows: [what: string, file: TreeEntry, code: number, err: string][] = [
    ['binary', `${bad}\0`, 0, 'note: x.py is not linted: it is a binary file.\n'],
    [
      'no UTF-8',
      Buffer.concat([Buffer.from(bad), Buffer.from([0xe9])]),
      2,
      'error: x.py is not linted: it is no text in UTF-8, nor in UTF-16 with its mark; it is neither linted nor mended.\n',
    ],
    ['no UTF-8, and no search', Buffer.from([0x23, 0xe9]), 0, ''],
  ]
  test.each(rows)('%s', async (_, file, code, err) => {
    expect(await lintIn(temporaryTree({ 'a.py': good, 'x.py': file }), [])).toEqual({
      code,
      out: '',
      err: `${err}No findings (1 filter, 2 files, 0.0 s).\n`,
    })
  })

  test('of no known language', async () => {
    expect(await lintIn(temporaryTree({ 'a.txt': bad }), ['a.txt'])).toEqual({
      code: 0,
      out: '',
      err: 'note: a.txt is not linted: its name is of no language with filters.\nNo findings (0 filters, 1 file, 0.0 s).\n',
    })
  })

  test('minified, unless it is named', async () => {
    const script = `searchTraces({ filter: "attributes.status = 'ok'" });${'x=1;'.repeat(9000)}`
    const folder = temporaryTree({ 'a.js': script })
    expect((await lintIn(folder, [])).err).toBe(
      'note: a.js is not linted: it is minified.\nNo findings (0 filters, 1 file, 0.0 s).\n',
    )
    expect((await lintIn(folder, ['a.js'])).err).toMatch(/^1 finding in 1 file /)
  })

  test('larger than 20 MB', async () => {
    const folder = temporaryTree({ 'a.py': good, 'b.json': ' '.repeat(20 * 1024 * 1024 + 1) })
    expect((await lintIn(folder, [])).err).toBe(
      'note: b.json is not linted: it is larger than 20 MB.\nNo findings (1 filter, 2 files, 0.0 s).\n',
    )
  })

  test('no rights', () => {
    const folder = temporaryTree({ 'a.py': good, 'b.py': bad, 'x/c.py': bad })
    chmodSync(folder, 0o755)
    chmodSync(join(folder, 'b.py'), 0)
    chmodSync(join(folder, 'x'), 0)
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/main.ts', 'lint', folder], {
      encoding: 'utf8',
      ...(process.getuid?.() === 0 && { uid: nobody }),
    })
    const shown = relative(process.cwd(), folder)
    expect({ status, stdout, stderr: stderr.replace(/\d+\.\d s\)/, '0.0 s)') }).toEqual({
      status: 2,
      stdout: '',
      stderr: `error: ${shown}/x is not searched: permission denied.\nerror: ${shown}/b.py is not linted: permission denied.\nNo findings (1 filter, 2 files, 0.0 s).\n`,
    })
  })
})

/** A user without rights; the one who may do everything can read everything. */
const nobody = 65_534

describe('what is read', () => {
  const wide = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
  const rows: [what: string, file: TreeEntry, place: string][] = [
    ['a byte order mark', `\ufeff${bad}`, '1:57'],
    ['UTF-16', wide(bad), '1:57'],
    ['CRLF', `x = 1\r\n${bad.replace('\n', '\r\n')}`, '2:57'],
    ['a tab', `if x:\n\t${bad}`, '2:58'],
    ['an emoji', `"😀"; ${bad}`, '1:63'],
  ]
  test.each(rows)('%s', async (_, file, place) => {
    const { out } = await lintIn(temporaryTree({ 'a.py': file }), ['--format', 'concise'])
    expect(out).toBe(badLine('a.py', place))
  })
})
