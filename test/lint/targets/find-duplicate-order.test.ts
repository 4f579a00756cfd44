import { describe, expect, it } from 'vitest'
import { findDuplicateOrder } from '../../../src/lint/targets/find-duplicate-order.ts'
import { makeTemplate } from '../../../src/lint/template/template.ts'
import { embed } from '../embed.ts'

const rows: [what: string, keys: string[], found: string[]][] = [
  ['one key', ['timestamp_ms'], []],
  ['another key', ['timestamp_ms', 'status'], []],
  ['the same key', ['timestamp_ms', 'attributes.timestamp_ms DESC'], ['attributes.timestamp_ms']],
  ['one that is none', ['timestamp_ms', 'start_time'], []],
  ['one that is not known', ['timestamp_ms', '{key}'], []],
]

describe('of keys by which one search sorts, the second of a field is found', () => {
  it.each(rows)('%s', (_, keys, found) => {
    const texts = keys.flatMap((key) => embed(key, { kind: 'order' }).texts)
    const calls = [
      { span: { start: 0, end: 0 }, name: 'search_traces', texts: keys.map((_, index) => index) },
    ]
    const filters = texts.map((text) => ({ template: makeTemplate(text) }))
    const duplicates = findDuplicateOrder({ texts, calls, comments: [] }, filters, 'mlflow')
    expect(duplicates.map(({ span }) => keys.at(-1)?.slice(span.start, span.end))).toEqual(found)
    expect(duplicates.map(({ code }) => code)).toEqual(found.map(() => 'duplicate-order'))
  })
})
