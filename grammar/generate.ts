import { writeFileSync } from 'node:fs'
import { configSchema } from '../src/lint/config/config-schema.ts'
import { lintEntries } from '../src/lint/lint-entries.ts'
import { FilterParser } from '../src/syntax/parser.ts'
import { type Production, writeEbnf } from './write-ebnf.ts'
import { writeKnownCodes } from './write-known-codes.ts'
import { writeRailroad } from './write-railroad.ts'
import { writeRules } from './write-rules.ts'
import { writeTextmate } from './write-textmate.ts'

const rules = new FilterParser(false).getSerializedGastProductions() as unknown as Production[]
const codes = lintEntries.map(({ code }) => code)

for (const [name, text] of [
  ['filter.ebnf', writeEbnf(rules)],
  ['railroad.html', writeRailroad(rules)],
  ['filter.tmLanguage.json', writeTextmate()],
  ['../docs/rules.md', writeRules(lintEntries)],
  ['../src/lint/config/known-codes.ts', writeKnownCodes(codes)],
  ['../schemas/config.schema.json', `${JSON.stringify(configSchema(codes), null, 2)}\n`],
] as const) {
  writeFileSync(new URL(name, import.meta.url), text)
}
