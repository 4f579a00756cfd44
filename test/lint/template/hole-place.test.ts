import { describe, expect, it } from 'vitest'
import { makeTemplate } from '../../../src/lint/template/template.ts'
import { embed } from '../embed.ts'

const filters: [filter: string, ...places: string[]][] = [
  ["tags.a = '{x}'", 'quoted'],
  ['tags.a = "x{x}y{z}"', 'quoted', 'quoted'],
  ["tags.`{k}` = '{v}'", 'backticked', 'quoted'],
  ["tags.a = 'it''s {x}'", 'quoted'],
  ["tags.a = 'open {x}", 'quoted'],
  ['tags.a = {x}', 'value'],
  ['tags.a={x}', 'value'],
  ['tags.a LIKE {x}', 'value'],
  ['timestamp_ms >= {x}', 'number'],
  ['attributes.`execution_time` < {x} AND {rest}', 'number', 'conditions'],
  ['timestamp_ms > {n}000', 'digits'],
  ['timestamp_ms > 17{n}', 'digits'],
  ['request_id IN {x}', 'value'],
  ['request_id IN ({x})', 'item'],
  ["request_id IN ('a', {x}, {y})", 'item', 'item'],
  ["tags.{k} = 'v'", 'key'],
  ["{p}.status = 'v'", 'prefix'],
  ["tags.env_{x} = 'v'", 'name'],
  ["{p}status = 'v'", 'name'],
  ["{f} = 'v'", 'field'],
  ["{f} IS NULL AND {g} NOT IN ('a')", 'field', 'field'],
  ["{f} {o} '{v}'", 'field', 'operator', 'quoted'],
  ['{f} {o} {v}', 'field', 'operator', 'value'],
  ["tags.a {o} 'v'", 'operator'],
  ["tags.{k} {o} ('v', 'w')", 'key', 'operator'],
  ['{base}', 'conditions'],
  ['{a} AND {b}', 'conditions', 'conditions'],
  ["status = 'OK' {rest}", 'conditions'],
  ["status = 'OK'{rest}", 'conditions'],
  ["{base} status = 'OK'", 'conditions'],
  ['x BETWEEN {a} AND {b}', 'value', 'value'],
]

const orders: [key: string, ...places: string[]][] = [
  ['{f}', 'field'],
  ['{f} DESC', 'field'],
  ['timestamp_ms {d}', 'direction'],
  ['{f} {d}', 'field', 'direction'],
  ['tags.{k}', 'key'],
  ['tags.`{k}` ASC', 'backticked'],
]

describe.each([
  ['filter', filters],
  ['order', orders],
] as const)('what the holes of a %s stand for', (kind, rows) => {
  it.each(rows)('%s', (text, ...places) => {
    const [one] = embed(text, { kind }).texts
    expect(makeTemplate(one!).holes.map(({ place }) => place)).toEqual(places)
  })
})
