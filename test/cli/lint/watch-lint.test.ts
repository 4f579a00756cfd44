import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryTree } from '../../lint/files/temporary-tree.ts'
import { bad, badLine, good } from './lint-in.ts'

const watching = 'Watching for changes; Ctrl+C ends it.\n'

test('lints again what changes', async () => {
  const folder = temporaryTree({ 'a.py': good, 'b.py': bad })
  const main = join(process.cwd(), 'src/cli/main.ts')
  const child = spawn(process.execPath, [main, 'lint', '--watch', '--format', 'concise'], { cwd: folder })
  onTestFinished(async () => {
    const gone = once(child, 'exit')
    child.kill()
    await gone
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (part) => {
    out += part
  })
  child.stderr.on('data', (part) => {
    err += part
  })
  /** Waits for the end of one more run, and takes what it found. */
  const nextRun = async () => {
    while (!err.includes(watching)) await once(child.stderr, 'data')
    const found = out
    out = ''
    err = ''
    return found
  }
  expect(await nextRun()).toBe(badLine('b.py'))
  writeFileSync(join(folder, 'a.py'), bad)
  expect(await nextRun()).toBe(badLine('a.py') + badLine('b.py'))
  writeFileSync(join(folder, 'ignored.txt'), bad)
  renameSync(join(folder, 'b.py'), join(folder, 'c.py'))
  writeFileSync(join(folder, 'tracesift.config.json'), '{"severities": {"unknown-status": "error"}}')
  expect(await nextRun()).toBe((badLine('a.py') + badLine('c.py')).replaceAll('warning', 'error'))
  writeFileSync(join(folder, 'tracesift.config.json'), '{')
  expect(await nextRun()).toBe('')
})
