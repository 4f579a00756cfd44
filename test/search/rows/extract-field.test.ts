import { expect, test } from 'vitest'
import type { Span } from '../../../src/schema/trace.ts'
import { extractField } from '../../../src/search/rows/extract-field.ts'
import { readExtractField } from '../../../src/search/rows/read-extract-field.ts'

const inputs = (value: unknown) => ({ 'mlflow.spanInputs': value })

const spans: readonly Span[] = [
  span('a', { ...inputs({ q: 1, 'q.r': 2 }), 'mlflow.spanOutputs': 'done', n: null }),
  span('twice', inputs({ x: 'first', y: 'first' })),
  span('twice', inputs({ x: 'last' })),
  span('odd', inputs(JSON.parse('{"__proto__": 1, "": 2, "toString": null}'))),
  span('list', inputs(['x'])),
  span('bare'),
]

test.each<[field: string, value: unknown]>([
  ['a.inputs', { q: 1, 'q.r': 2 }],
  ['a.inputs.q', 1],
  ['a.inputs.q.r', 2],
  ['a.inputs.`q.r`', 2],
  ['a.inputs.s', null],
  ['a.outputs', 'done'],
  ['a.outputs.length', null],
  ['a.attributes.mlflow.spanOutputs', 'done'],
  ['a.attributes.n', null],
  ['twice.inputs.x', 'last'],
  ['twice.inputs.y', null],
  ['odd.inputs.__proto__', 1],
  ['odd.inputs.``', 2],
  ['odd.inputs.toString', null],
  ['odd.inputs.valueOf', null],
  ['list.inputs.0', null],
  ['list.inputs', ['x']],
  ['bare.inputs', null],
  ['bare.attributes', {}],
  ['A.inputs', null],
])('%s', (field, value) => {
  expect(extractField(spans, readExtractField(field))).toEqual(value)
})

function span(name: string, attributes?: Span['attributes']): Span {
  return { traceId: 't', spanId: 's', name, ...(attributes && { attributes }) }
}
