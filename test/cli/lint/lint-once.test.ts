import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { temporaryTree } from '../../lint/files/temporary-tree.ts'
import { bad, badLine, bare, date, dateLine, good, lintIn, search } from './lint-in.ts'

describe('mending', () => {
  const mended = search("attributes.status = 'OK'")
  const databricks = ['--dialect', 'databricks', '--format', 'concise']

  test('what is safe, in place, mode and mark and line ends kept', async () => {
    const folder = temporaryTree({
      'a.py': `\ufeff${bare.replace('\n', '\r\n')}`,
      'b.py': date,
      'c.py': good,
    })
    chmodSync(join(folder, 'a.py'), 0o755)
    const untouched = statSync(join(folder, 'c.py')).ino
    expect(await lintIn(folder, ['--fix', ...databricks])).toEqual({
      code: 1,
      out: dateLine('b.py'),
      err: 'Fixed 1 fault in 1 file.\n1 finding in 1 file (3 filters, 3 files, 0.0 s).\n',
    })
    expect(readFileSync(join(folder, 'a.py'), 'utf8')).toBe(`\ufeff${mended.replace('\n', '\r\n')}`)
    expect([statSync(join(folder, 'a.py')).mode & 0o777, statSync(join(folder, 'c.py')).ino]).toEqual([
      0o755,
      untouched,
    ])
    expect(readdirSync(folder)).toEqual(['a.py', 'b.py', 'c.py'])
    expect((await lintIn(folder, ['--fix', ...databricks])).err).toBe(
      '1 finding in 1 file (3 filters, 3 files, 0.0 s).\n',
    )
  })

  test('what is a guess', async () => {
    const folder = temporaryTree({ 'a.py': date })
    expect((await lintIn(folder, ['--fix', '--unsafe-fixes', ...databricks])).code).toBe(0)
    expect(readFileSync(join(folder, 'a.py'), 'utf8')).toBe(search('attributes.timestamp > 1704067200000'))
  })

  test('UTF-16 stays UTF-16', async () => {
    const wide = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    const folder = temporaryTree({ 'a.py': wide(bare) })
    await lintIn(folder, ['--fix', ...databricks])
    expect(readFileSync(join(folder, 'a.py'))).toEqual(wide(mended))
  })

  test('guesses alone are enough to mend', async () => {
    const folder = temporaryTree({ 'a.py': bad, 'b.py': bad })
    await lintIn(folder, ['--unsafe-fixes', 'a.py'])
    await lintIn(folder, ['--fix', '--unsafe-fixes', '--diff', 'b.py'])
    expect(readFileSync(join(folder, 'a.py'), 'utf8')).not.toBe(bad)
    expect(readFileSync(join(folder, 'b.py'), 'utf8')).toBe(bad)
  })

  test('a diff changes nothing', async () => {
    const folder = temporaryTree({ 'x/a.py': `# 1\n${bare}`, 'b.py': good })
    expect(await lintIn(folder, ['--diff', ...databricks])).toEqual({
      code: 1,
      out: `--- a/x/a.py\n+++ b/x/a.py\n@@ -1,2 +1,2 @@\n # 1\n-${bare}+${mended}`,
      err: '1 file would change.\n',
    })
    expect(readFileSync(join(folder, 'x/a.py'), 'utf8')).toBe(`# 1\n${bare}`)
    writeFileSync(join(folder, 'x/a.py'), `\ufeff${bare}`)
    expect((await lintIn(folder, ['--diff', ...databricks])).out).toContain(`-\ufeff${bare}+\ufeff${mended}`)
    expect(await lintIn(folder, ['--diff', 'b.py', ...databricks])).toEqual({
      code: 0,
      out: '',
      err: 'Nothing to mend.\n',
    })
  })
})

describe('the standard input', () => {
  test('linted as the file', async () => {
    const folder = temporaryTree({ 'x/tracesift.config.json': '{"severities": {"unknown-status": "error"}}' })
    expect(
      await lintIn(folder, ['--stdin-filename', 'x/a.py', '--format', 'concise'], { input: bad }),
    ).toEqual({
      code: 1,
      out: badLine('x/a.py').replace('warning', 'error'),
      err: '1 finding in 1 file (1 filter, 1 file, 0.0 s).\n--fix --unsafe-fixes mends 1.\n',
    })
  })

  test('mended', async () => {
    const folder = temporaryTree({})
    const args = ['--stdin-filename', 'a.py', '--fix', '--dialect', 'databricks', '--format', 'concise']
    expect(await lintIn(folder, args, { input: `\ufeff${bare}${bad}` })).toEqual({
      code: 1,
      out: `\ufeff${good}${bad}`,
      err: `${badLine('a.py', '2:57')}1 finding in 1 file (2 filters, 1 file, 0.0 s).\n`,
    })
  })
})

describe('a baseline', () => {
  test('hides what is known, and says what is gone', async () => {
    const folder = temporaryTree({ 'a.py': bad, 'x/b.py': bad })
    const baseline = ['--baseline', 'known.json', '--format', 'concise', '--dialect', 'databricks']
    expect(await lintIn(folder, [...baseline, '--update-baseline'])).toEqual({
      code: 0,
      out: '',
      err: 'known.json lists 2 findings of these files now.\nNo findings (2 filters, 2 files, 0.0 s).\n',
    })
    writeFileSync(join(folder, 'a.py'), `\n\n${bad}`)
    writeFileSync(join(folder, 'x/b.py'), date)
    expect(await lintIn(folder, baseline)).toEqual({
      code: 1,
      out: dateLine('x/b.py'),
      err: '1 finding of known.json is gone; --update-baseline takes them out:\n  x/b.py: unknown-status\n1 finding in 1 file (2 filters, 2 files, 0.0 s).\n--fix --unsafe-fixes mends 1.\n',
    })
  })

  test('of the configuration, seen from there', async () => {
    const folder = temporaryTree({ 'tracesift.config.json': '{"baseline": "x/known.json"}', 'x/a.py': bad })
    await lintIn(folder, ['--update-baseline'])
    expect(JSON.parse(readFileSync(join(folder, 'x/known.json'), 'utf8')).findings).toEqual([
      { path: 'a.py', code: 'unknown-status', line: bad.trim(), count: 1 },
    ])
    expect((await lintIn(join(folder, 'x'), [])).code).toBe(0)
  })
})

describe('only what has changed', () => {
  const git = (folder: string, ...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: folder })

  function repository(): string {
    const folder = temporaryTree({ 'a.py': good, 'x/b.py': good, 'c.py': bad })
    for (const args of [
      ['init', '-q'],
      ['add', '.'],
      ['commit', '-qm', 'one'],
      ['tag', 'one'],
    ])
      git(folder, ...args)
    writeFileSync(join(folder, 'a.py'), bad)
    git(folder, 'commit', '-qam', 'two')
    writeFileSync(join(folder, 'x/b.py'), bad)
    writeFileSync(join(folder, 'x/é new.py'), bad)
    return folder
  }

  const rows: [what: string, args: string[], found: string[]][] = [
    ['since the last commit', ['--changed'], ['x/b.py', 'x/é new.py']],
    ['since a commit', ['--changed=one'], ['a.py', 'x/b.py', 'x/é new.py']],
    ['since a commit, of a folder', ['--changed=one', 'x'], ['x/b.py', 'x/é new.py']],
    ['a path after it', ['--changed', 'x/b.py'], ['x/b.py']],
  ]
  test.each(rows)('%s', async (_, args, found) => {
    const { out } = await lintIn(repository(), [...args, '--format', 'concise'])
    expect(out).toBe(found.map((path) => badLine(path)).join(''))
  })

  test('of a repository without a commit', async () => {
    const folder = temporaryTree({ 'a.py': bad })
    git(folder, 'init', '-q')
    expect((await lintIn(folder, ['--changed', '--format', 'concise'])).out).toBe(badLine('a.py'))
  })

  test('a commit that is not there', async () => {
    expect(await lintIn(repository(), ['--changed=nothing'])).toEqual({
      code: 2,
      out: '',
      err: 'error: --changed: git knows no commit "nothing".\n',
    })
  })
})

describe('the cache', () => {
  test('gives the same again, and notices what changes', async () => {
    const folder = temporaryTree({ 'a.py': bad, 'b.py': good, 'c.py': 'x = 1\n' })
    const args = ['--cache', '--cache-location', 'cache/lint.json', '--format', 'concise', '.']
    const first = await lintIn(folder, args)
    expect(first).toMatchObject({ code: 1, out: badLine('a.py') })
    expect(await lintIn(folder, args)).toEqual(first)
    expect((await lintIn(folder, [...args, '--dialect', 'databricks'])).out).toBe(badLine('a.py'))
    writeFileSync(join(folder, 'b.py'), bad)
    expect((await lintIn(folder, args)).out).toBe(badLine('a.py') + badLine('b.py'))
    writeFileSync(join(folder, 'cache/lint.json'), '{"vers')
    expect((await lintIn(folder, args)).out).toBe(badLine('a.py') + badLine('b.py'))
  })
})

describe('configuration', () => {
  test('a fault in it', async () => {
    const folder = temporaryTree({
      'x/pyproject.toml': '[tool.tracesift]\ndialct = "mlflow"\n',
      'x/a.py': bad,
    })
    expect(await lintIn(folder, [])).toEqual({
      code: 2,
      out: '',
      err: 'error: x/pyproject.toml:2:1: "dialct" is no key of the configuration; nearest: "dialect".\n',
    })
  })

  test('each file has the nearest one', async () => {
    const folder = temporaryTree({
      'package.json': '{"tracesift": {"severities": {"unknown-status": "error"}, "maxWarnings": 1}}',
      'a.py': bad,
      'x/tracesift.config.json': '{"severities": {"unknown-status": "off"}}',
      'x/b.py': bad,
      'y/tracesift.config.json': '{}',
      'y/package.json': '{"name": "y"}',
      'y/c.py': bad,
    })
    const { out } = await lintIn(folder, ['--format', 'concise'])
    expect(out).toBe(badLine('a.py').replace('warning', 'error') + badLine('y/c.py'))
    expect((await lintIn(folder, ['y/c.py'])).code).toBe(0)
  })
})

test('many files are linted by several threads, in order', async () => {
  const names = Array.from({ length: 450 }, (_, index) => `f${String(index).padStart(3, '0')}.py`)
  const folder = temporaryTree(Object.fromEntries(names.map((name) => [name, bad])))
  const { out } = await lintIn(folder, ['--format', 'concise'])
  expect(out).toBe(names.map((name) => badLine(name)).join(''))
})

test('progress is for terminals only', async () => {
  const folder = temporaryTree({ 'a.py': good })
  const { err } = await lintIn(folder, [], { columns: 80 })
  expect(stripVTControlCharacters(err).replace(/^.*(?=No findings)/s, '')).toBe(
    'No findings (1 filter, 1 file, 0.0 s).\n',
  )
})
