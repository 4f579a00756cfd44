import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const root = new URL('../', import.meta.url)
const readme = readFileSync(new URL('README.md', root), 'utf8')
const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  scripts: Record<string, string>
}

/** A program of the README marked `<!-- runs: name -->`, and the text block after it, which is what it prints. */
const programs = [
  ...readme.matchAll(/<!-- runs: (\S+) -->\n```ts\n([\s\S]*?)```[^`]*```text\n([\s\S]*?)```/g),
].map(([, name = '', code = '', printed = '']) => ({ name, code, printed }))

/** A command of a block marked `<!-- runs -->`: what stands after `$`, and what is printed below it. */
const commands = [...readme.matchAll(/<!-- runs -->\n```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
  block
    .split(/^\$ /m)
    .slice(1)
    .map((text) => {
      const end = text.indexOf('\n')
      return { command: text.slice(0, end), printed: text.slice(end + 1) }
    }),
)

function run(command: string, args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' })
  return stdout === '' ? stderr : stdout
}

describe('the README', () => {
  it('holds programs and commands to run', () => {
    expect([programs.length, commands.length]).toEqual([4, 6])
  })

  it.each(programs)('prints what it says: $name', ({ code, printed }) => {
    expect(run(process.execPath, ['--input-type=module', '--eval', code])).toBe(printed)
  })

  it.each(commands)('$command', ({ command, printed }) => {
    const shell = `tracesift() { '${process.execPath}' dist/cli/main.js "$@"; }; ${command}`
    expect(run('sh', ['-c', shell])).toBe(printed)
  })

  it.each([
    ...new Set(readme.match(/npm (?:run (?:-s )?)?(?:start|test|check|bench|conformance|generate)\b/g)),
  ])('%s is a script', (command) => {
    expect(Object.keys(scripts)).toContain(command.split(' ').at(-1))
  })

  it.each([...new Set(readme.match(/(?:src|test|grammar|docs)\/[\w/.-]*\w/g))])('%s is there', (path) => {
    expect(() => readFileSync(new URL(path, root))).not.toThrow(/ENOENT/)
  })
})
