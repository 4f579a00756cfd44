import { expect, test } from 'vitest'
import { hostOf, hosts } from '../../../src/lint/hosts/hosts.ts'

const rows: [path: string, host: string | undefined][] = [
  ['a.py', 'python'],
  ['a/b.d.ts', 'javascript'],
  ['C:\\x.y\\A.TSX', 'javascript'],
  ['x.ipynb', 'notebook'],
  ['.config.yml', 'yaml'],
  ['a.jsonc', 'json'],
  ['README.md', 'markdown'],
  ['report.qmd', 'markdown'],
  ['a.py/b', undefined],
  ['ts', undefined],
  ['a.txt', undefined],
]

test.each(rows)('the host of %s', (path, host) => {
  expect(hostOf(path)?.name).toBe(host)
})

test('each is under its name', () => {
  for (const [name, host] of Object.entries(hosts)) expect(host.name).toBe(name)
})
