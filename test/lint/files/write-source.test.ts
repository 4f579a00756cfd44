import { chmodSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ChangedFileError, writeSource } from '../../../src/lint/files/write-source.ts'
import { temporaryTree } from './temporary-tree.ts'

const old = Buffer.from('old')
const fresh = Buffer.from('new')

test('the whole file, its mode kept', () => {
  const folder = temporaryTree({ 'a.py': 'old' })
  chmodSync(join(folder, 'a.py'), 0o754)
  writeSource(join(folder, 'a.py'), old, fresh)
  expect(readFileSync(join(folder, 'a.py'), 'utf8')).toBe('new')
  expect(statSync(join(folder, 'a.py')).mode & 0o7777).toBe(0o754)
  expect(readdirSync(folder)).toEqual(['a.py'])
})

test('what a link leads to', () => {
  const folder = temporaryTree({ 'x/a.py': 'old', 'l.py': { link: 'x/a.py' } })
  writeSource(join(folder, 'l.py'), old, fresh)
  expect(readFileSync(join(folder, 'x/a.py'), 'utf8')).toBe('new')
  expect(lstatSync(join(folder, 'l.py')).isSymbolicLink()).toBe(true)
})

test('not over what has changed', () => {
  const folder = temporaryTree({ 'a.py': 'other' })
  expect(() => writeSource(join(folder, 'a.py'), old, fresh)).toThrow(
    new ChangedFileError('it has been changed since it was read'),
  )
  expect([readdirSync(folder), readFileSync(join(folder, 'a.py'), 'utf8')]).toEqual([['a.py'], 'other'])
})
