import { expect, test } from 'vitest'
import { hostsByExtension, isLintableName, isSearchedFolder } from '../../../src/lint/files/lintable-names.ts'
import { hosts } from '../../../src/lint/hosts/hosts.ts'

test('the endings are those of the hosts', () => {
  const known = Object.values(hosts).flatMap(({ name, extensions }) =>
    extensions.map((one) => [one, name] as const),
  )
  expect(Object.fromEntries(known)).toEqual(hostsByExtension)
})

test.each([
  ['a.py', true],
  ['A.PY', true],
  ['.py', false],
  ['a', false],
  ['a.txt', false],
  ['a.min.js', false],
  ['a-min.mjs', false],
  ['admin.js', true],
  ['package-lock.json', false],
])('%s', (name, lintable) => {
  expect(isLintableName(name)).toBe(lintable)
})

test.each([
  ['src', true],
  ['node_modules', false],
  ['.git', false],
])('the folder %s', (name, searched) => {
  expect(isSearchedFolder(name)).toBe(searched)
})
