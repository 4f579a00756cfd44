import { test as law } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { dialects } from '../../src/dialects/dialects.ts'
import type { HostName } from '../../src/lint/embedded.ts'
import { fixText } from '../../src/lint/fix-text.ts'
import { hosts } from '../../src/lint/hosts/hosts.ts'
import { defaultLintConfig } from '../../src/lint/lint-config.ts'
import { filterTexts } from '../arbitraries/filter-texts.ts'
import { mistakenTexts } from '../arbitraries/mistaken-texts.ts'
import { lawTimeout, runs } from './runs.ts'

/** Writes a text as a literal of the language; `\0` stands for a part that the program puts in. */
type WriteLiteral = (text: string) => string

const escaped = (text: string, quote: string) =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')

const braced = (text: string) => text.replaceAll('{', '{{').replaceAll('}', '}}').replaceAll('\0', '{x}')

const python: readonly WriteLiteral[] = [
  (text) => `f'${braced(escaped(text, "'"))}'`,
  (text) => `f"${braced(escaped(text, '"'))}"`,
  (text) => `f"""${braced(escaped(text, '"'))}"""`,
  (text) =>
    text
      .split('\0')
      .map((part) => `"${escaped(part, '"')}"`)
      .join(' + x + '),
  (text) =>
    `("${escaped(text.slice(0, 7).replaceAll('\0', ''), '"')}" '${escaped(text.slice(7).replaceAll('\0', ''), "'")}')`,
  (text) => `'${escaped(text, "'").replaceAll('%', '%%').replaceAll('\0', '%s')}' % x`,
  (text) => `"${braced(escaped(text, '"')).replaceAll('{x}', '{}')}".format(x)`,
]

const javascript: readonly WriteLiteral[] = [
  (text) => `\`${escaped(text, '`').replaceAll('${', '\\${').replaceAll('\0', '${x}')}\``,
  (text) =>
    text
      .split('\0')
      .map((part) => `'${escaped(part, "'")}'`)
      .join(' + x + '),
  (text) =>
    text
      .split('\0')
      .map((part) => `"${escaped(part, '"')}"`)
      .join(' + x + '),
]

/** Files with one search, by their language. */
const files: Readonly<Partial<Record<HostName, (text: string) => readonly string[]>>> = {
  python: (text) => python.map((write) => `search_traces(filter_string=${write(text)})\n`),
  javascript: (text) => javascript.map((write) => `client.searchTraces({ filter: ${write(text)} })\n`),
  notebook: (text) =>
    python.map((write) =>
      JSON.stringify({
        cells: [{ cell_type: 'code', source: [`search_traces(filter_string=${write(text)})`] }],
        metadata: {},
        nbformat: 4,
      }),
    ),
  json: (text) => [JSON.stringify({ filter_string: text.replaceAll('\0', '') })],
}

/** Filters with mistakes, some with a hole at the beginning of a text in quotes. */
const texts = fc
  .tuple(mistakenTexts(filterTexts(dialects.mlflow)), fc.boolean())
  .map(([text, hole]) => (hole ? text.replace(/(= *['"])\w*/, '$1\0') : text))

describe.each(Object.entries(files))('fixes in files of %s', (name, filesOf) => {
  const hostName = name as HostName
  const extract = (text: string) => hosts[hostName].extract(text, defaultLintConfig)
  const holesOf = (text: string) =>
    extract(text).texts.flatMap(({ pieces }) =>
      pieces.flatMap((piece) =>
        piece.kind === 'hole' ? [text.slice(piece.span.start, piece.span.end)] : [],
      ),
    )

  law.prop([texts, fc.constantFrom('safe' as const, 'unsafe' as const), fc.nat()], runs(150))(
    'leave a file that reads as before, with the same holes, in which there is nothing left to fix',
    (filter, safety, which) => {
      const written = filesOf(filter)
      const file = written[which % written.length]!
      const before = extract(file)
      expect(before.texts.length).toBe(1)
      const fixed = fixText(file, { path: '', hostName, safety })
      const after = extract(fixed.text)
      expect(after.broken).toEqual(before.broken)
      expect(after.texts.length).toBe(1)
      expect(holesOf(fixed.text)).toEqual(holesOf(file))
      expect(fixText(fixed.text, { path: '', hostName, safety }).text).toBe(fixed.text)
    },
    lawTimeout,
  )
})
