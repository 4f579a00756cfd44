import { expect, test } from 'vitest'
import {
  type Attributes,
  decodeAttributes,
  readAttributes,
} from '../../../src/search/json/read-attributes.ts'

test.each<[json: unknown, kept: Attributes, attributes: Attributes]>([
  [{}, {}, {}],
  [
    { a: '"x"', b: '1.0', c: 'no JSON', d: 5, e: '', f: '""' },
    { a: '"x"', b: '1.0', c: 'no JSON', d: 5, e: '', f: '""' },
    { a: 'x', b: 1, c: 'no JSON', d: 5, e: null, f: '' },
  ],
  [otlp({ string_value: 'é"' }), { k: '"é\\""' }, { k: 'é"' }],
  [otlp({ bool_value: true }), { k: 'true' }, { k: true }],
  [otlp({ int_value: '9007199254740993' }), { k: '9007199254740993' }, { k: 9007199254740993n }],
  [otlp({ int_value: 5 }), { k: '5' }, { k: 5 }],
  [otlp({ double_value: 1 }), { k: '1.0' }, { k: 1 }],
  [otlp({ double_value: 'NaN' }), { k: 'NaN' }, { k: Number.NaN }],
  [otlp({ double_value: '-Infinity' }), { k: '-Infinity' }, { k: -Infinity }],
  [
    otlp({ array_value: { values: [{ double_value: 2 }, { string_value: 'x' }, {}] } }),
    { k: '[2.0, "x", null]' },
    { k: [2, 'x', null] },
  ],
  [otlp({ array_value: {} }), { k: '[]' }, { k: [] }],
  [
    otlp({ kvlist_value: { values: [{ key: 'é', value: { int_value: 1 } }] } }),
    { k: '{"é": 1}' },
    { k: { é: 1 } },
  ],
  [otlp({ kvlist_value: {} }), { k: '{}' }, { k: {} }],
  [otlp(undefined), { k: 'null' }, { k: null }],
])('%j', (json, kept, attributes) => {
  const read = readAttributes({ path: '', value: json })
  expect([read, decodeAttributes(read)]).toEqual([kept, attributes])
})

function otlp(value: unknown) {
  return [{ key: 'k', value }]
}
