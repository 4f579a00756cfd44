import { writeFileSync } from 'node:fs'
import { FilterParser } from '../src/syntax/parser.ts'
import { type Production, writeEbnf } from './write-ebnf.ts'
import { writeRailroad } from './write-railroad.ts'
import { writeTextmate } from './write-textmate.ts'

const rules = new FilterParser(false).getSerializedGastProductions() as unknown as Production[]

for (const [name, text] of [
  ['filter.ebnf', writeEbnf(rules)],
  ['railroad.html', writeRailroad(rules)],
  ['filter.tmLanguage.json', writeTextmate()],
] as const) {
  writeFileSync(new URL(name, import.meta.url), text)
}
