import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import type { CliIo } from '../../src/cli/cli-io.ts'
import { readArgument, readLines } from '../../src/cli/read-input.ts'
import { UsageError } from '../../src/cli/usage-error.ts'
import { collect } from './collect.ts'

function io(chunks: (string | Uint8Array)[], isTTY = false): CliIo {
  const out = { write: () => undefined, colour: false }
  return { input: Object.assign(Readable.from(chunks), { isTTY }), out, err: out, env: {}, cwd: '/' }
}

const utf8 = new TextEncoder().encode('a😀\nb\n')

const texts: [what: string, chunks: (string | Uint8Array)[], text: string][] = [
  ['nothing', [], ''],
  ['a line', ['a = 1\n'], 'a = 1'],
  ['a line of Windows', ['a = 1\r\n'], 'a = 1'],
  ['no line end', ['a = 1'], 'a = 1'],
  ['only the last line end goes', ['a\n\n'], 'a\n'],
  ['characters cut in two', [utf8.slice(0, 3), utf8.slice(3)], 'a😀\nb'],
  ['a byte order mark', [new Uint8Array([0xef, 0xbb, 0xbf, 0x61])], 'a'],
]

test.each(texts)('the input: %s', async (_, chunks, text) => {
  expect(await readArgument(io(chunks), '-')).toBe(text)
})

test('an argument is taken as it is', async () => {
  expect(await readArgument(io(['x']), "a = '-'\n")).toBe("a = '-'\n")
})

test('nobody is made to type', async () => {
  await expect(readArgument(io([], true), '-')).rejects.toThrow(
    new UsageError('A filter is missing: give it as an argument, in quotes, or pipe it in.'),
  )
})

const lines: [what: string, chunks: (string | Uint8Array)[], lines: string[]][] = [
  ['nothing', [], []],
  ['no line end', ['a'], ['a']],
  ['a line end', ['a\n'], ['a']],
  ['empty lines', ['\n\na\n\n'], ['', '', 'a', '']],
  ['lines over chunks', ['a', 'b\nc', '', 'd\n', '\ne'], ['ab', 'cd', '', 'e']],
  ['what is no line end in JSON', ['"\u2028\u2029\u0085"\n'], ['"\u2028\u2029\u0085"']],
  ['characters cut in two', [utf8.slice(0, 2), utf8.slice(2, 4), utf8.slice(4)], ['a😀', 'b']],
]

test.each(lines)('its lines: %s', async (_, chunks, expected) => {
  expect(await collect(readLines(io(chunks)))).toEqual(expected)
})

test('a line is there before the next one', async () => {
  async function* slow() {
    yield 'a\n'
    throw new Error('nothing else may be read')
  }
  const { value } = await readLines({ ...io([]), input: slow() }).next()
  expect(value).toBe('a')
})
