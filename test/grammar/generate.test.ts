import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Production, writeEbnf, writeRule } from '../../grammar/write-ebnf.ts'
import { writeKnownCodes } from '../../grammar/write-known-codes.ts'
import { writeRailroad } from '../../grammar/write-railroad.ts'
import { writeRules } from '../../grammar/write-rules.ts'
import { writeTextmate } from '../../grammar/write-textmate.ts'
import { type Operator, operators } from '../../src/language/operators.ts'
import { configSchema } from '../../src/lint/config/config-schema.ts'
import { lintEntries } from '../../src/lint/lint-entries.ts'
import { FilterParser } from '../../src/syntax/parser.ts'

const rules = new FilterParser(false).getSerializedGastProductions() as unknown as Production[]
const codes = lintEntries.map(({ code }) => code)

describe('the grammar files', () => {
  test.each([
    ['filter.ebnf', writeEbnf(rules)],
    ['railroad.html', writeRailroad(rules)],
    ['filter.tmLanguage.json', writeTextmate()],
    ['../docs/rules.md', writeRules(lintEntries)],
    ['../src/lint/config/known-codes.ts', writeKnownCodes(codes)],
    ['../schemas/config.schema.json', `${JSON.stringify(configSchema(codes), null, 2)}\n`],
  ])('%s is what `npm run generate` writes', (name, text) => {
    expect(readFileSync(`grammar/${name}`, 'utf8')).toBe(text)
  })

  test('every rule of the parser carries its EBNF as a comment', () => {
    const comments = [...readFileSync('src/syntax/parser.ts', 'utf8').matchAll(/^ {2}\/\/ (\w+ = .* ;)$/gm)]
    expect(comments.map(([, rule]) => rule)).toEqual(rules.map(writeRule))
  })

  test('every name in the EBNF is defined there, but for those that speak for themselves', () => {
    const text = writeEbnf(rules).replace(/\(\*.*?\*\)|"[^"]*"|'[^']*'|\?[^?]*\?/g, '')
    const defined = new Set([...text.matchAll(/^(\w+) =/gm)].map(([, name]) => name))
    const used = new Set(text.match(/\b[a-z]+\b/g))
    expect([...used].filter((name) => !defined.has(name)).sort()).toEqual([
      'character',
      'day',
      'digit',
      'hexadecimal',
      'letter',
      'month',
      'text',
      'time',
      'year',
      'zone',
    ])
  })
})

describe('the TextMate grammar', () => {
  const { patterns } = JSON.parse(writeTextmate()) as { patterns: { name: string; match: string }[] }

  test('colours every operator as one', () => {
    for (const operator of Object.keys(operators) as Operator[]) {
      expect(scopesOf(`a ${operator} 1`, patterns)).toContainEqual([
        operator,
        /^[A-Z]/.test(operator) ? 'keyword.operator.word.tracesift' : 'keyword.operator.tracesift',
      ])
    }
  })

  test('colours a filter', () => {
    expect(scopesOf("tags.`a.b` NOT LIKE 'it''s%' AND latency >= -1.5 -- c", patterns)).toEqual([
      ['tags', 'entity.name.namespace.tracesift'],
      ['.', 'punctuation.tracesift'],
      ['`a.b`', 'variable.other.member.quoted.tracesift'],
      ['NOT LIKE', 'keyword.operator.word.tracesift'],
      ["'it''s%'", 'string.quoted.tracesift'],
      ['AND', 'keyword.control.connective.tracesift'],
      ['latency', 'variable.other.tracesift'],
      ['>=', 'keyword.operator.tracesift'],
      ['-1.5', 'constant.numeric.tracesift'],
      ['-- c', 'comment.tracesift'],
    ])
  })
})

/** What an editor finds: at each place the first pattern that matches, else it goes on by one character. */
function scopesOf(text: string, patterns: readonly { name: string; match: string }[]): [string, string][] {
  const found: [string, string][] = []
  for (let at = 0; at < text.length; ) {
    const hit = patterns
      .map(({ name, match }) => {
        const pattern = new RegExp(match.replace('(?i)', ''), match.startsWith('(?i)') ? 'iuy' : 'uy')
        pattern.lastIndex = at
        return [pattern.exec(text)?.[0] ?? '', name] as [string, string]
      })
      .find(([piece]) => piece !== '')
    if (hit !== undefined) found.push(hit)
    at += hit?.[0].length ?? 1
  }
  return found
}
