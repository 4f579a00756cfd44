import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openOutput } from '../../src/cli/open-output.ts'
import { UsageError } from '../../src/cli/usage-error.ts'

let cwd: string
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'tracesift-'))
})
afterEach(() => rmSync(cwd, { recursive: true }))

const read = (name: string) => readFileSync(join(cwd, name), 'utf8')

describe('a file', () => {
  test('is there once it is kept', async () => {
    const file = await openOutput('a.txt', { cwd })
    await file.write('one ')
    await file.write(new TextEncoder().encode('two'))
    expect(existsSync(join(cwd, 'a.txt'))).toBe(false)
    await file.keep()
    expect([read('a.txt'), readdirSync(cwd)]).toEqual(['one two', ['a.txt']])
  })

  test('leaves nothing behind when it is discarded', async () => {
    const file = await openOutput('a.txt', { cwd })
    await file.write('one')
    await file.discard()
    expect(readdirSync(cwd)).toEqual([])
  })

  test('takes the place of an older one, and its mode', async () => {
    writeFileSync(join(cwd, 'a.txt'), 'old and long')
    chmodSync(join(cwd, 'a.txt'), 0o600)
    const file = await openOutput('a.txt', { cwd })
    await file.write('new')
    expect(read('a.txt')).toBe('old and long')
    await file.keep()
    expect([read('a.txt'), statSync(join(cwd, 'a.txt')).mode & 0o777]).toEqual(['new', 0o600])
  })

  test('leaves an older one as it is when it is discarded', async () => {
    writeFileSync(join(cwd, 'a.txt'), 'old')
    const file = await openOutput('a.txt', { cwd })
    await file.write('new')
    await file.discard()
    expect([read('a.txt'), readdirSync(cwd)]).toEqual(['old', ['a.txt']])
  })

  test('is written where a link leads to', async () => {
    writeFileSync(join(cwd, 'target.txt'), 'old')
    symlinkSync('target.txt', join(cwd, 'link.txt'))
    const file = await openOutput('link.txt', { cwd })
    await file.write('new')
    await file.keep()
    expect([read('target.txt'), readdirSync(cwd)]).toEqual(['new', ['link.txt', 'target.txt']])
  })

  test('that is a device stays one', async () => {
    const file = await openOutput('/dev/null', { cwd })
    await file.write('gone')
    await file.keep()
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
  })
})

const ofLinux = test.skipIf(!existsSync('/dev/full'))

ofLinux('what does not fit names the file', async () => {
  const file = await openOutput('/dev/full', { cwd })
  const message = '"/dev/full" cannot be written: there is no space left.'
  await expect(file.write('more')).rejects.toThrow(new UsageError(message))
  await file.discard()
})

test.each([
  ['a.txt/b.txt', '"a.txt/b.txt" cannot be written: its folder is a file.'],
  ['no/such/a.txt', '"no/such/a.txt" cannot be written: its folder does not exist.'],
  ['.', '"." cannot be written: it is a folder.'],
])('%s is refused', async (path, message) => {
  writeFileSync(join(cwd, 'a.txt'), '')
  await expect(openOutput(path, { cwd })).rejects.toThrow(new UsageError(message))
})
