import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { catalogue } from '../../src/diagnostics/catalogue.ts'

test('every code is there once, in order', () => {
  const codes = catalogue.map(({ code }) => code)
  expect(codes).toEqual([...new Set(codes)].sort())
  expect(codes.filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([])
})

test('every module of the catalogue is in it, with all its definitions', () => {
  const texts = globSync('src/diagnostics/catalogue/*.ts').map(
    (path) => [path, readFileSync(path, 'utf8')] as const,
  )
  const collected = readFileSync('src/diagnostics/catalogue.ts', 'utf8')
  const missing = texts.filter(([path]) => !collected.includes(`'./catalogue/${basename(path)}'`))
  expect(missing.map(([path]) => path)).toEqual([])
  const defined = texts.flatMap(([, text]) =>
    [...text.matchAll(/^ {4}code: '(.*)',$/gm)].map(([, code]) => code),
  )
  expect(catalogue.map(({ code }) => code)).toEqual(defined.sort())
})

test('every explanation is made of sentences', () => {
  expect(catalogue.filter(({ explain }) => !/^[A-Z].*\.$/s.test(explain)).map(({ code }) => code)).toEqual([])
})
