import { expect, test } from 'vitest'
import type { Tagging } from '../../../src/search/tagging/define-tagging.ts'
import { closedTagging, sampleTagging } from './sample-tagging.ts'

/** Where each finding is, its code, and the text after its fix. */
function show(text: string, tagging: Pick<Tagging, 'checkFilter'> = closedTagging): readonly string[] {
  return tagging.checkFilter(text, { dialect: 'extended' }).map(({ code, span, fixes }) => {
    const fixed = fixes[0]?.edits.map((edit) => edit.text).join()
    return `${text.slice(span.start, span.end)} ${code}${fixed === undefined ? '' : ` => ${fixed}`}`
  })
}

test.each<[text: string, findings: readonly string[]]>([
  ["tags.environment = 'production' AND tags.topic = 'x' AND metadata.other = 'y'", []],
  ["tags.`mlflow.traceName` = 'x' AND tags.operation = 'login' AND tags.category != 'x'", []],
  [
    "tags.enviroment = 'production' AND tags.environment IN ('staging', 'prodution')",
    ['tags.enviroment unknown-tag => tags.environment', "('staging', 'prodution') unknown-tag-value"],
  ],
  [
    "NOT (tags.environment = 'prodution' OR tags.shape BETWEEN 'a' AND 'b')",
    ["'prodution' unknown-tag-value => 'production'", 'tags.shape unknown-tag'],
  ],
  [
    'tags.version IS NOT NULL AND NOT (tags.version IS NULL)',
    ['tags.version IS NOT NULL required-tag', 'tags.version IS NULL required-tag'],
  ],
  ["tags.environment LIKE 'prod%' AND tags.environment != 'x'", ["'x' unknown-tag-value"]],
  ["tags.shape = 'round' AND attributes.colour = 'x'", ['colour unknown-field => tags.colour']],
])('%s', (text, findings) => {
  expect(show(text)).toEqual(findings)
})

test('a strategy that does not say which tags there are takes any', () => {
  expect(show("tags.shape = 'round' AND tags.environment = 'x'", sampleTagging)).toEqual([
    "'x' unknown-tag-value",
  ])
})
