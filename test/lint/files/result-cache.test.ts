import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ResultCache } from '../../../src/lint/files/result-cache.ts'
import { temporaryTree } from './temporary-tree.ts'

const linted = {
  filters: 2,
  findings: [{ code: 'a', severity: 'error', message: 'b', span: { start: 0, end: 1 }, fixes: [] }],
} as const

function setUp() {
  const folder = temporaryTree({ 'a.py': 'x' })
  const path = join(folder, 'a.py')
  const old = new Date(Date.now() - 60_000)
  utimesSync(path, old, old)
  const place = join(folder, 'cache/lint.json')
  const key = { path, config: 'c', today: '2027-01-31' }
  return { path, place, key, open: (version = '1') => new ResultCache(place, version) }
}

/** The time of a change of a file's data on its disk cannot be set back: it has to pass. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 150))
}

test('a result is found again, by time or by content', async () => {
  const { path, key, open } = setUp()
  await settle()
  const first = open()
  expect(first.find(key, statSync(path))).toBeUndefined()
  first.keep(key, statSync(path), 'hash', linted, false)
  first.save()
  const second = open()
  expect(second.find(key, statSync(path))).toMatchObject(linted)
  expect(second.find({ ...key, today: '2028-01-01' }, statSync(path))).toMatchObject(linted)
  expect(second.find({ ...key, config: 'other' }, statSync(path))).toBeUndefined()
  expect(second.findContent({ ...key, config: 'other' }, statSync(path), 'hash')).toBeUndefined()
  expect(open('2').find(key, statSync(path))).toBeUndefined()
  writeFileSync(path, 'y')
  expect(second.find(key, statSync(path))).toBeUndefined()
  expect(second.findContent(key, statSync(path), 'other')).toBeUndefined()
  expect(second.findContent(key, statSync(path), 'hash')).toMatchObject(linted)
})

test('a file that was changed just now is known by its content only', () => {
  const { path, key, open } = setUp()
  writeFileSync(path, 'z')
  const cache = open()
  cache.keep(key, statSync(path), 'hash', linted, false)
  expect(cache.find(key, statSync(path))).toBeUndefined()
  expect(cache.findContent(key, statSync(path), 'hash')).toMatchObject(linted)
})

test('what depends on the day holds for that day', () => {
  const { path, key, open } = setUp()
  const cache = open()
  cache.keep(key, statSync(path), 'hash', linted, true)
  expect(cache.findContent(key, statSync(path), 'hash')).toMatchObject(linted)
  expect(cache.findContent({ ...key, today: '2027-02-01' }, statSync(path), 'hash')).toBeUndefined()
})

const foreign: [what: string, change: (text: string) => string][] = [
  ['cut off', (text) => text.slice(0, text.length / 2)],
  ['empty', () => ''],
  ['of another program', () => '{"version": "1", "rows": [{"path": "x"}]}'],
  ['with other findings', (text) => text.replace('"message":"b"', '"message":1')],
  ['binary', () => '\0\0\0'],
  ['null', () => 'null'],
]

test.each(foreign)('a cache that is %s is empty', (_, change) => {
  const { path, place, key, open } = setUp()
  const cache = open()
  cache.keep(key, statSync(path), 'hash', linted, false)
  cache.save()
  expect(open().findContent(key, statSync(path), 'hash')).toMatchObject(linted)
  writeFileSync(place, change(readFileSync(place, 'utf8')))
  expect(open().findContent(key, statSync(path), 'hash')).toBeUndefined()
})

test('one that cannot be written is not kept', () => {
  const { path, key } = setUp()
  const cache = new ResultCache(join(path, 'no/folder.json'), '1')
  cache.keep(key, statSync(path), 'hash', linted, false)
  expect(() => cache.save()).not.toThrow()
})
